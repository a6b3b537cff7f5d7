package dev.migrate.dialect.ddl;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What rendering depends on besides the operation.
 *
 * @param naming gives names to constraints and indexes without one
 * @param version the version of the server, or {@code null} for one that is widely run
 * @param tables reads the live tables, or {@code null} without a connection
 */
public record RenderingContext(UnaryOperator<Operation> naming, @Nullable DatabaseVersion version,
		@Nullable TableReader tables) {

	/**
	 * Render for a script, without a connection.
	 * @param naming gives names to constraints and indexes without one
	 * @return the context
	 */
	public static RenderingContext offline(UnaryOperator<Operation> naming) {
		return new RenderingContext(naming, null, null);
	}

	/**
	 * Render for a connection, which must stay open as long as the renderer is used.
	 * @param naming gives names to constraints and indexes without one
	 * @param dialect the database
	 * @param connection the connection
	 * @return the context
	 * @throws SQLException if the driver fails
	 */
	public static RenderingContext live(UnaryOperator<Operation> naming, Dialect dialect, Connection connection)
			throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		DatabaseVersion version = new DatabaseVersion(metaData.getDatabaseMajorVersion(),
				metaData.getDatabaseMinorVersion());
		TableReader tables = switch (dialect.name()) {
			case "sqlite" -> new SqliteTableReader(connection);
			case "mysql", "mariadb" -> new MySqlTableReader(connection, dialect);
			default -> null;
		};
		return new RenderingContext(naming, version, tables);
	}

	/**
	 * Render operations that are not run one by one: each is rendered for the columns as
	 * those before it will have made them, where that matters and a connection alone
	 * would not tell.
	 * @param naming gives names to constraints and indexes without one
	 * @param dialect the database
	 * @param connection the connection
	 * @return the context
	 * @throws SQLException if the driver fails
	 */
	public static RenderingContext planning(UnaryOperator<Operation> naming, Dialect dialect, Connection connection)
			throws SQLException {
		RenderingContext live = live(naming, dialect, connection);
		return (live.tables() instanceof MySqlTableReader tables)
				? new RenderingContext(naming, live.version(), new PlannedTables(tables)) : live;
	}

}
