package dev.migrate.runtime;

import java.util.Locale;

/**
 * A database is not migrated because one that it depends on is not.
 */
public class DependencyException extends MigrationException {

	private static final long serialVersionUID = 1L;

	DependencyException(String database, String dependency, Phase phase, NotAtHeadsException cause) {
		super("The database '%s' waits for '%s', which it depends on and which is %s. %s".formatted(database,
				dependency, phase.name().toLowerCase(Locale.ROOT).replace('_', ' '), cause.getMessage()),
				"See to '%s' first: 'java -jar app.jar db status --database %s'.".formatted(dependency, dependency),
				cause);
	}

}
