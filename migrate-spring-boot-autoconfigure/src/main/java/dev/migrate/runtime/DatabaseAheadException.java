package dev.migrate.runtime;

import java.util.List;

/**
 * The database has revisions that this build does not carry.
 */
public class DatabaseAheadException extends MigrationException {

	private static final long serialVersionUID = 1L;

	DatabaseAheadException(String database, List<String> unknown, String downgradeTarget) {
		super("%s is ahead of this build: it has revisions that no script describes: %s".formatted(database,
				list(unknown)),
				("Deploy the build that carries them. To go back to what this build knows, run "
						+ "'java -jar app.jar db downgrade %s' (the scripts to undo them are kept in the database). "
						+ "To start although the database is ahead, set migrate.on-unknown-revision=warn.")
					.formatted(downgradeTarget),
				null);
	}

}
