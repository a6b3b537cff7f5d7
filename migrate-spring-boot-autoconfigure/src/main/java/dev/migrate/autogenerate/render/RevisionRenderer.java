package dev.migrate.autogenerate.render;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.autogenerate.PortableTypes;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.operation.Operation;
import dev.migrate.script.RevisionBody;
import dev.migrate.script.RevisionWriterSettings.Language;

/**
 * Writes planned operations as a revision:
 * <ol>
 * <li>the upgrade is the operations in their order, each with its remarks as comments
 * above it;</li>
 * <li>the downgrade is the reverse of each, the last one first;</li>
 * <li>if one cannot be reversed there is no downgrade, and a comment says why.</li>
 * </ol>
 */
public final class RevisionRenderer {

	private final Dialect dialect;

	private final Connection connection;

	private final UnaryOperator<Operation> naming;

	/**
	 * Create a renderer.
	 * @param dialect the database
	 * @param connection a connection to it; nothing is written
	 * @param naming gives names to constraints and indexes without one
	 */
	public RevisionRenderer(Dialect dialect, Connection connection, UnaryOperator<Operation> naming) {
		this.dialect = dialect;
		this.connection = connection;
		this.naming = naming;
	}

	/**
	 * Write operations.
	 * @param operations the operations, in the order to run them
	 * @param language the language
	 * @return the body of the revision
	 * @throws SQLException if the database fails
	 * @throws dev.migrate.dialect.ddl.UnsupportedOperationOnDatabaseException if the
	 * database cannot do one of them
	 * @throws NotWritableException if they cannot be written in the language
	 */
	public RevisionBody render(List<PlannedOperation> operations, Language language) throws SQLException {
		if (language == Language.JAVA) {
			OperationRenderer renderer = OperationRenderers.of(this.dialect,
					RenderingContext.live(this.naming, this.dialect, this.connection));
			return new JavaBody(new PortableTypes(renderer)).render(operations);
		}
		try (LiveTables tables = LiveTables.of(this.dialect, this.connection)) {
			return new SqlBody(this.dialect, tables, this.naming).render(operations);
		}
	}

}
