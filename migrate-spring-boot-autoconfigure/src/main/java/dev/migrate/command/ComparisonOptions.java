package dev.migrate.command;

import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.runtime.ModelRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * How the database and the entities are compared.
 */
final class ComparisonOptions {

	@Option(names = "--compare", paramLabel = "compatible|strict",
			description = "How exactly the database has to be as the entities want it.")
	private @Nullable ComparePolicy policy;

	@Option(names = "--include-unmanaged",
			description = "Drop also the tables that no revision created, if no entity has them.")
	private boolean includeUnmanaged;

	/** What is asked for; reads the entities. */
	ModelRequest request(DbCommand db) {
		return db.context().autogeneration(db.database()).request(this.policy, this.includeUnmanaged);
	}

}
