package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.operation.NameLimit;
import dev.migrate.operation.Operation;

/**
 * Makes what renders the operations of Java revisions.
 */
final class Renderers {

	private Renderers() {
	}

	/** Without a connection: to look before anything runs, and for scripts. */
	static OperationRenderer offline(Dialect dialect, MigratorSettings settings) {
		return OperationRenderers.of(dialect, RenderingContext.offline(naming(dialect, settings)));
	}

	/** With the tables as they are. */
	static OperationRenderer live(MigrationConnection connection, MigratorSettings settings) throws SQLException {
		return OperationRenderers.of(connection.dialect(),
				RenderingContext.live(naming(connection.dialect(), settings), connection.dialect(), connection.jdbc()));
	}

	/** Gives names to what has none. */
	static UnaryOperator<Operation> naming(Dialect dialect, MigratorSettings settings) {
		NameLimit limit = OperationRenderers.nameLimit(dialect);
		return (operation) -> settings.naming().apply(operation, limit);
	}

}
