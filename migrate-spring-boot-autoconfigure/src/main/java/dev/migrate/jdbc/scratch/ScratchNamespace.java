package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.migrate.schema.Schema;

/**
 * A place where DDL is run only to be read back, so that what a model wants can be
 * compared with what the database has, both in the database's own words.
 */
public interface ScratchNamespace {

	/**
	 * Run DDL in a place of its own, read what it has created, and remove all of it.
	 * @param live a connection to the live database, which keeps its content; it commits
	 * each statement before and after
	 * @param schemas the schemas (MySQL: databases) that the DDL names, besides the
	 * default one
	 * @param ddl writes the statements, given what maps each of those schemas to the name
	 * to write instead
	 * @return what the statements have created, by the names it would have in the default
	 * schema and in {@code schemas}
	 * @throws ScratchFailedException if a statement fails, or the account may not create
	 * such a place
	 * @throws SQLException if the database fails
	 */
	Schema read(Connection live, Set<String> schemas, Function<UnaryOperator<String>, List<String>> ddl)
			throws SQLException;

}
