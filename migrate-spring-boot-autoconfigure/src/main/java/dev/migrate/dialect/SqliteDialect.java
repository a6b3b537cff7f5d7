package dev.migrate.dialect;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * SQLite. One writer at a time: its write transaction is the lock.
 */
final class SqliteDialect implements Dialect {

	// https://www.sqlite.org/pragma.html: these are no-ops or errors within a transaction
	private static final TransactionRules RULES = TransactionRules.of("has no effect inside a transaction on SQLite",
			"VACUUM\\b.*", "(ATTACH|DETACH)\\b.*", "PRAGMA (\\w+\\.)?(FOREIGN_KEYS|JOURNAL_MODE|SYNCHRONOUS)\\b.*");

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
		return new LockStrategy.WriteTransaction("BEGIN IMMEDIATE");
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
