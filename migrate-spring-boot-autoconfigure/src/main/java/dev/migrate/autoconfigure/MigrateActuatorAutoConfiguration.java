package dev.migrate.autoconfigure;

import dev.migrate.actuate.MigrationStatuses;
import dev.migrate.actuate.MigrationsEndpoint;
import dev.migrate.revision.RevisionException;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Phase;
import dev.migrate.runtime.StatusRefresher;
import dev.migrate.script.ScriptException;
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
@AutoConfiguration(after = { MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class })
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
public final class MigrateActuatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	MigrationStatuses migrationStatuses(ObjectProvider<StatusRefresher> refreshers, RevisionScriptSource scripts) {
		return new MigrationStatuses(refreshers.orderedStream().toList(), () -> withoutDataSource(scripts));
	}

	/** Scripts that are broken disturb nobody as long as there is nothing to migrate. */
	private static MigrationStatus withoutDataSource(RevisionScriptSource scripts) {
		try {
			return MigrationStatus.noDataSource(scripts.get().graph());
		}
		catch (RevisionException | ScriptException ex) {
			return MigrationStatus.notChecked().with(Phase.NO_DATASOURCE, ex.getMessage());
		}
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAvailableEndpoint(MigrationsEndpoint.class)
	MigrationsEndpoint migrationsEndpoint(MigrationStatuses statuses) {
		return new MigrationsEndpoint(statuses);
	}

}
