package dev.migrate.runtime;

import java.util.List;
import java.util.function.Supplier;

import dev.migrate.autogenerate.AutogenerateCustomizer;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.autogenerate.Renames;
import dev.migrate.autogenerate.SchemaModel;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to compare a database with the app's entities.
 *
 * @param database the name of the database in the configuration
 * @param models reads the entities; asked when a comparison is
 * @param settings how to compare
 * @param customizers edit what is found, in order
 * @param baseline what is accepted
 */
public record Autogeneration(String database, Supplier<List<SchemaModel>> models, AutogenerateSettings settings,
		List<AutogenerateCustomizer> customizers, BaselineFile baseline) {

	/**
	 * Create it.
	 */
	public Autogeneration {
		customizers = List.copyOf(customizers);
	}

	/**
	 * Ask for a comparison. The entities are read.
	 * @param policy how exactly, or {@code null} for what the settings say
	 * @param includeUnmanaged whether what no revision created may be dropped as well
	 * @return the request
	 * @throws MigrationException if there are no entities
	 */
	public ModelRequest request(@Nullable ComparePolicy policy, boolean includeUnmanaged) {
		List<SchemaModel> models = this.models.get();
		if (models.isEmpty()) {
			throw noEntities(this.database);
		}
		AutogenerateSettings settings = (policy == null) ? this.settings : new AutogenerateSettings(policy,
				this.settings.include(), this.settings.exclude(), this.settings.ignored());
		return new ModelRequest(this.database, models, settings, this.customizers, Renames.NONE, includeUnmanaged,
				this.baseline.read().keys());
	}

	/**
	 * Whether there are entities to compare with. They are read.
	 * @return {@code true} if there is a persistence unit
	 */
	public boolean hasEntities() {
		return !this.models.get().isEmpty();
	}

	/**
	 * The error of a database that has no entities to compare with.
	 * @param database the name of the database in the configuration
	 * @return the error
	 */
	public static MigrationException noEntities(String database) {
		if (!database.equals(MigrationMonitor.DEFAULT_DATABASE)) {
			return new MigrationException("No JPA entities are kept in the database '%s'".formatted(database),
					"If some are, name their entity manager factory with migrate.databases.%1$s.entity-manager-factory, "
						.formatted(database) + "or write the revision yourself with "
							+ "'java -jar app.jar db --database %s revision -m \"...\"'.".formatted(database),
					null);
		}
		return new MigrationException("There are no JPA entities to compare the database with",
				"Add spring-boot-starter-data-jpa and entities, or write the revision yourself with "
						+ "'java -jar app.jar db revision -m \"...\"'.",
				null);
	}

}
