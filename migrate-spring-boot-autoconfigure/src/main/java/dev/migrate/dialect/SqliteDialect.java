package dev.migrate.dialect;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * SQLite. It has one write transaction and no locks of a session, so the lock is the
 * write transaction of a second, empty database file beside it: it lasts from one
 * revision to the next, and lets sections run that cannot be in a transaction.
 */
final class SqliteDialect implements Dialect {

	// https://www.sqlite.org/pragma.html: these are no-ops or errors within a transaction
	private static final TransactionRules RULES = TransactionRules.of("has no effect inside a transaction on SQLite",
			"VACUUM\\b.*", "(ATTACH|DETACH)\\b.*", "PRAGMA (\\w+\\.)?(FOREIGN_KEYS|JOURNAL_MODE|SYNCHRONOUS)\\b.*");

	private static final LockStrategy LOCK = new LockStrategy.LockFile(
			"SELECT file FROM pragma_database_list WHERE name = 'main'", "jdbc:sqlite:",
			List.of("PRAGMA busy_timeout = 0", "BEGIN IMMEDIATE"));

	@Override
	public String name() {
		return "sqlite";
	}

	@Override
	public StatementSplitter splitter() {
		return StatementSplitter.sqlite();
	}

	@Override
	public boolean transactionalDdl() {
		return true;
	}

	@Override
	public LockStrategy lockStrategy() {
		return LOCK;
	}

	/** A transaction that begins by reading may find later that it cannot write. */
	@Override
	public Optional<String> begin() {
		return Optional.of("BEGIN IMMEDIATE");
	}

	@Override
	public Optional<String> sessionQuery(String table) {
		return Optional.of("SELECT NULL, 'PRAGMA foreign_keys = ' || foreign_keys FROM pragma_foreign_keys");
	}

	@Override
	public Optional<String> foreignKeysOff() {
		return Optional.of("PRAGMA foreign_keys = OFF");
	}

	@Override
	public boolean isLockedByAnother(SQLException ex) {
		// SQLITE_BUSY and SQLITE_LOCKED, without their extended parts
		int code = ex.getErrorCode() & 0xff;
		return code == 5 || code == 6;
	}

	@Override
	public VersionTableTypes versionTableTypes() {
		return new VersionTableTypes("text", "text", "");
	}

	@Override
	public String literal(Instant instant) {
		return literal(UtcTimestamps.format(instant));
	}

	@Override
	public Optional<String> refusedInTransaction(SqlStatement statement) {
		return RULES.refusal(statement);
	}

	@Override
	public boolean isMissingTable(SQLException ex) {
		// The driver has no SQL states; SQLITE_ERROR (1) covers many causes
		return ex.getMessage() != null && ex.getMessage().contains("no such table");
	}

	@Override
	public Optional<String> utcNow() {
		return Optional.of("strftime('%Y-%m-%d %H:%M:%f000', 'now')");
	}

	@Override
	public boolean createsTableIfNotExists() {
		return true;
	}

	@Override
	public ClientSyntax clientSyntax() {
		return new ClientSyntax("sqlite3 DATABASE < SCRIPT", List.of(".bail on"), "BEGIN IMMEDIATE", "COMMIT");
	}

}
