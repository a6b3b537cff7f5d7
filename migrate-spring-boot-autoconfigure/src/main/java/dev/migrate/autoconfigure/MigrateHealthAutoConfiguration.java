package dev.migrate.autoconfigure;

import java.util.List;

import dev.migrate.actuate.MigrationStatuses;
import dev.migrate.actuate.MigrationsHealthIndicator;
import dev.migrate.actuate.ReadinessGroupPostProcessor;
import dev.migrate.runtime.StatusRefresher;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the health indicator
 * {@code migrations} and its place in the readiness group.
 */
@AutoConfiguration(after = MigrateActuatorAutoConfiguration.class,
		afterName = "org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration")
@ConditionalOnClass({ HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class,
		HealthEndpointGroupsPostProcessor.class })
@ConditionalOnBean({ StatusRefresher.class, MigrationStatuses.class })
@ConditionalOnEnabledHealthIndicator("migrations")
public final class MigrateHealthAutoConfiguration {

	private static final Bindable<List<String>> STRINGS = Bindable.listOf(String.class);

	@Bean
	@ConditionalOnMissingBean(name = "migrationsHealthIndicator")
	MigrationsHealthIndicator migrationsHealthIndicator(MigrationStatuses statuses) {
		return new MigrationsHealthIndicator(statuses);
	}

	// After Boot's own post-processor, which has the same order and makes the readiness
	// group
	@Bean
	ReadinessGroupPostProcessor migrationsReadinessGroupPostProcessor(MigrateProperties properties,
			Environment environment) {
		return new ReadinessGroupPostProcessor(() -> properties.isReadiness() && !isExcluded(environment));
	}

	/** A group cannot tell "not a member" from "excluded by the user". */
	private static boolean isExcluded(Environment environment) {
		List<String> excluded = Binder.get(environment)
			.bind("management.endpoint.health.group.readiness.exclude", STRINGS)
			.orElse(List.of());
		return excluded.contains("migrations") || excluded.contains("*");
	}

}
