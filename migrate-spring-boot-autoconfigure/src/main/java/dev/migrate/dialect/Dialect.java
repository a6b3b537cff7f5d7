package dev.migrate.dialect;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What differs from one database to the next, as seen by the runner.
 */
public interface Dialect {

	/**
	 * The name that a section's {@code dialect=} option uses, such as {@code postgresql}.
	 * @return the name, in lower case
	 */
	String name();

	/**
	 * The lexer that cuts a script into statements.
	 * @return the splitter
	 */
	StatementSplitter splitter();

	/**
	 * Whether DDL takes part in transactions, so that a failing revision leaves no trace.
	 * Where it doesn't, the runner journals each finished statement.
	 * @return {@code true} if a rollback undoes DDL
	 */
	boolean transactionalDdl();

	/**
	 * Whether the driver sends a JDBC batch of different statements in one round trip.
	 * @return {@code true} if batching saves round trips
	 */
	default boolean pipelinesBatches() {
		return false;
	}

	/**
	 * How concurrent migrations are kept apart.
	 * @return the strategy
	 */
	LockStrategy lockStrategy();

	/**
	 * The types of the version table's columns.
	 * @return the types
	 */
	VersionTableTypes versionTableTypes();

	/**
	 * Quote an identifier so that its case and any character in it are kept.
	 * @param identifier the raw identifier
	 * @return the quoted identifier
	 */
	default String quote(String identifier) {
		return '"' + identifier.replace("\"", "\"\"") + '"';
	}

	/**
	 * Render a name of the library's own objects: as it stands where every database reads
	 * it alike but for case, so that people can type it too, else quoted.
	 * @param identifier the raw identifier
	 * @return the identifier for a statement
	 */
	default String identifier(String identifier) {
		return isPlain(identifier) ? identifier : quote(identifier);
	}

	private static boolean isPlain(String identifier) {
		for (int i = 0; i < identifier.length(); i++) {
			char character = identifier.charAt(i);
			boolean letter = character == '_' || (character >= 'a' && character <= 'z');
			if (!letter && (i == 0 || character < '0' || character > '9')) {
				return false;
			}
		}
		return !identifier.isEmpty();
	}

	/**
	 * Render a text as a string literal. The result is safe whatever the text holds.
	 * @param text the text
	 * @return the literal
	 */
	default String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	/**
	 * Render an instant as a timestamp literal in UTC, cut to microseconds.
	 * @param instant the instant
	 * @return the literal
	 */
	default String literal(Instant instant) {
		return "TIMESTAMP '" + UtcTimestamps.format(instant) + "'";
	}

	/**
	 * An expression for the present time in UTC, of the version table's timestamp type,
	 * for scripts that are run later.
	 * @return the expression, or empty if a script has to do with the time it is written
	 */
	default Optional<String> utcNow() {
		return Optional.empty();
	}

	/**
	 * Whether {@code CREATE TABLE IF NOT EXISTS} is understood.
	 * @return {@code true} if it is
	 */
	default boolean createsTableIfNotExists() {
		return false;
	}

	/**
	 * How scripts for the database's own client are written.
	 * @return the syntax
	 */
	default ClientSyntax clientSyntax() {
		return ClientSyntax.STANDARD;
	}

	/**
	 * End a statement so that the database's own client sees where it ends.
	 * @param sql the statement
	 * @return the text for a script, without a line end
	 */
	default String terminated(String sql) {
		return sql + ";";
	}

	/**
	 * Why a statement cannot be part of the transaction that the runner opens, if so.
	 * @param statement the statement
	 * @return the reason, to follow "statement X ", or empty if the statement can run
	 */
	default Optional<String> refusedInTransaction(SqlStatement statement) {
		return TransactionRules.NONE.refusal(statement);
	}

	/**
	 * Whether an error says that a table does not exist.
	 * @param ex the error
	 * @return {@code true} if the table is missing
	 */
	default boolean isMissingTable(SQLException ex) {
		String state = ex.getSQLState();
		return "42P01".equals(state) || "42S02".equals(state);
	}

	/**
	 * Whether an error shows that the statement had taken effect before: the table to
	 * create exists, the column to drop is gone. Asked only when the process that ran the
	 * statement died while it was running, on databases without transactional DDL.
	 * @param statement the statement, which was run a second time
	 * @param ex the error
	 * @return {@code true} if the effect is already there
	 */
	default boolean isAlreadyInEffect(SqlStatement statement, SQLException ex) {
		return false;
	}

	/**
	 * Whether an error of a statement that only wants a lock says that another session
	 * holds it. Errors of the connection, of rights, of read-only databases and of syntax
	 * say something else.
	 * @param ex the error
	 * @return {@code true} if the lock is held by another session
	 */
	default boolean isLockedByAnother(SQLException ex) {
		String state = ex.getSQLState();
		return state == null || List.of("08", "25", "28", "42").stream().noneMatch(state::startsWith);
	}

	/**
	 * The statement that begins a transaction, where the driver's way won't do.
	 * @return the statement, or empty to switch auto-commit off
	 */
	default Optional<String> begin() {
		return Optional.empty();
	}

	/**
	 * The statement that lets the connection ignore foreign keys, which it must not be
	 * within a transaction.
	 * @return the statement; empty if no table has to be replaced by another of its name
	 * here
	 */
	default Optional<String> foreignKeysOff() {
		return Optional.empty();
	}

	/**
	 * How a statement tells for how long its transaction has been running. Of use where
	 * batches are one round trip.
	 * @return the expressions, or empty to measure on this side
	 */
	default Optional<TransactionClock> transactionClock() {
		return Optional.empty();
	}

	/**
	 * The statement by which a transaction says that its commit need not wait until it is
	 * on disk. Only where commits become durable in their order, so that a later one that
	 * waits makes this one durable too, and a crash of the server loses both or the later
	 * one, but never this one alone.
	 * @return the statement; empty if every commit waits
	 */
	default Optional<String> lazyCommit() {
		return Optional.empty();
	}

	/**
	 * A query for one row about the session as it is: the schema that holds the version
	 * table, or will; then statements that bring the session back to where it is. Scripts
	 * may change both, as dumps do.
	 * @param table the version table's name as a string literal
	 * @return the query; empty if sessions have no such state
	 */
	default Optional<String> sessionQuery(String table) {
		return Optional.empty();
	}

	/**
	 * Whether a foreign key needs an index on its own columns, which the database creates
	 * if there is none and refuses to drop.
	 * @return {@code true} for MySQL and MariaDB
	 */
	default boolean indexesForeignKeys() {
		return false;
	}

}
