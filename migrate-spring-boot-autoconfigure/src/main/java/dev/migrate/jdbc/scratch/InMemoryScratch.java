package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.schema.Schema;

/**
 * A database of its own in this process, where all schemas have the names of the live
 * ones.
 */
final class InMemoryScratch implements ScratchNamespace {

	private final Dialect dialect;

	private final Memory memory;

	InMemoryScratch(Dialect dialect, Memory memory) {
		this.dialect = dialect;
		this.memory = memory;
	}

	@Override
	public Schema read(Connection live, Set<String> schemas, Function<UnaryOperator<String>, List<String>> ddl)
			throws SQLException {
		try (Connection scratch = this.memory.open(live, Scratch.newName())) {
			try {
				this.memory.createSchemas(live, scratch, schemas, this.dialect::quote);
				Scratch.run(scratch, ddl.apply(UnaryOperator.identity()));
				return CatalogReaders.of(this.dialect).read(scratch, new CatalogScope(List.copyOf(schemas)));
			}
			finally {
				this.memory.drop(scratch);
			}
		}
	}

	/**
	 * A kind of database in memory.
	 */
	interface Memory {

		/**
		 * Open a new database that is set like the live one.
		 */
		Connection open(Connection live, String name) throws SQLException;

		/**
		 * Create the schemas of the live database, with the same default.
		 */
		void createSchemas(Connection live, Connection scratch, Set<String> schemas, UnaryOperator<String> quote)
				throws SQLException;

		/**
		 * Drop the database.
		 */
		void drop(Connection scratch) throws SQLException;

	}

}
