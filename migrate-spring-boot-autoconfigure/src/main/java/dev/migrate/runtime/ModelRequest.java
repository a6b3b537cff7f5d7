package dev.migrate.runtime;

import java.util.List;
import java.util.Set;

import dev.migrate.autogenerate.AutogenerateCustomizer;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.Renames;
import dev.migrate.autogenerate.SchemaModel;

/**
 * What a database is to be compared with, and how.
 *
 * @param database the name of the database in the configuration
 * @param models what the entities want
 * @param settings how to compare; the version table need not be named
 * @param customizers edit what is found, in order
 * @param renames what was renamed
 * @param includeUnmanaged whether what no revision created may be dropped as well
 * @param baseline the keys of the differences that are accepted
 */
public record ModelRequest(String database, List<SchemaModel> models, AutogenerateSettings settings,
		List<AutogenerateCustomizer> customizers, Renames renames, boolean includeUnmanaged, Set<String> baseline) {

	/**
	 * Create a request.
	 */
	public ModelRequest {
		models = List.copyOf(models);
		customizers = List.copyOf(customizers);
		baseline = Set.copyOf(baseline);
	}

	/**
	 * The same request with other renames.
	 * @param renames what was renamed
	 * @return a new request
	 */
	public ModelRequest withRenames(Renames renames) {
		return new ModelRequest(this.database, this.models, this.settings, this.customizers, renames,
				this.includeUnmanaged, this.baseline);
	}

}
