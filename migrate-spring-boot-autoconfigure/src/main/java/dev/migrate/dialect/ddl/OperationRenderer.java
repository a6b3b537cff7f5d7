package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.operation.Operation;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;

/**
 * Writes operations as the SQL of one database.
 */
public interface OperationRenderer {

	/**
	 * Render an operation. Names that a convention gives are filled in first.
	 * @param operation the operation
	 * @return the statements in order, without a terminator; none if the database has
	 * nothing to do
	 * @throws UnsupportedOperationOnDatabaseException if the database cannot do it
	 * @throws MissingHibernateException if the name of a type is needed and Hibernate is
	 * not there
	 * @throws LiveConnectionRequiredException if the live table is needed and there is no
	 * connection
	 */
	List<String> render(Operation operation);

	/**
	 * Refuse, as {@link #render} would, what the database cannot do, without looking at
	 * the database: for a whole revision before its first operation runs.
	 * @param operation the operation
	 * @throws UnsupportedOperationOnDatabaseException if the database cannot do it
	 * @throws MissingHibernateException if the name of a type is needed and Hibernate is
	 * not there
	 */
	void verify(Operation operation);

	/**
	 * Return what must be set on the connection outside the transaction of a revision.
	 * @param operations all operations of the revision
	 * @return the statements to run before the transaction begins and after it has ended
	 */
	SessionStatements session(List<Operation> operations);

	/**
	 * Render the name of a table or another object.
	 * @param name the name
	 * @return the name, quoted if need be
	 */
	String name(ObjectName name);

	/**
	 * Render the name of a column.
	 * @param column the raw name
	 * @return the name, quoted if need be
	 */
	String name(String column);

	/**
	 * Render a type.
	 * @param type the type
	 * @return its name in the database
	 * @throws UnsupportedOperationOnDatabaseException if the database has no such type
	 * @throws MissingHibernateException if Hibernate knows the name and is not there
	 */
	String type(ColumnType type);

	/**
	 * Render a value.
	 * @param value the value
	 * @return the literal or the expression
	 */
	String literal(Value value);

	/**
	 * Statements around a transaction.
	 *
	 * @param before to run before the transaction begins
	 * @param after to run after it has ended, however it has
	 */
	record SessionStatements(List<String> before, List<String> after) {

		/** Nothing to set. */
		public static final SessionStatements NONE = new SessionStatements(List.of(), List.of());

		/**
		 * Create statements.
		 */
		public SessionStatements {
			before = List.copyOf(before);
			after = List.copyOf(after);
		}

	}

}
