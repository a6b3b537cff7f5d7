package dev.migrate.runtime;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.OperationRenderer;
import dev.migrate.jdbc.MigrationConnection;

/**
 * Makes what renders the operations of Java revisions.
 */
final class Renderers {

	private Renderers() {
	}

	/** Without a connection: to look before anything runs, and for scripts. */
	static OperationRenderer offline(Dialect dialect, MigratorSettings settings) {
		throw new IllegalStateException();
	}

	/** With the tables as they are. */
	static OperationRenderer live(MigrationConnection connection, MigratorSettings settings) {
		throw new IllegalStateException();
	}

}
