package dev.migrate.autoconfigure;

import dev.migrate.actuate.MigrationStatuses;
import dev.migrate.actuate.MigrationsEndpoint;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.StatusRefresher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the endpoint {@code migrations}.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
public final class MigrateActuatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationStatuses migrationStatuses(ObjectProvider<StatusRefresher> refreshers, RevisionScriptSource scripts) {
		return new MigrationStatuses(refreshers.orderedStream().toList(),
				() -> MigrationStatus.noDataSource(scripts.get().graph()));
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
	MigrationsEndpoint migrationsEndpoint(MigrationStatuses statuses) {
		return new MigrationsEndpoint(statuses);
	}

}
