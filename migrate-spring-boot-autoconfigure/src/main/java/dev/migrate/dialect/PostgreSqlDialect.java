package dev.migrate.dialect;

import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL.
 */
final class PostgreSqlDialect implements Dialect {

	// An advisory lock's 64-bit key stands in pg_locks as two halves
	private static final LockStrategy LOCK = new LockStrategy.Session(
			"SELECT pg_try_advisory_lock(hashtextextended(?, 0))", "SELECT pg_advisory_unlock(hashtextextended(?, 0))",
			"""
					SELECT 'pid ' || a.pid || coalesce(', application ' || nullif(a.application_name, ''), '')
					    || ', user ' || a.usename || coalesce(', client ' || host(a.client_addr), ''),
					  extract(epoch FROM now() - a.backend_start)
					FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
					WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
					  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
					  AND ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(?, 0)""");

	// https://www.postgresql.org/docs/current/sql-commands.html, each command's notes
	private static final TransactionRules RULES = TransactionRules.of("cannot run inside a transaction on PostgreSQL",
			"CREATE (UNIQUE )?INDEX CONCURRENTLY\\b.*", "DROP INDEX CONCURRENTLY\\b.*",
			"REINDEX (\\(.*\\) ?)?\\w+ CONCURRENTLY\\b.*", "REINDEX (\\(.*\\) ?)?(DATABASE|SYSTEM|SCHEMA)\\b.*",
			"VACUUM\\b.*", "(CREATE|DROP) (DATABASE|TABLESPACE)\\b.*", "ALTER SYSTEM\\b.*",
			"ALTER DATABASE .* SET TABLESPACE\\b.*", "ALTER TABLE .* DETACH PARTITION .* CONCURRENTLY",
			"(CREATE|DROP) SUBSCRIPTION\\b.*", "REINDEX \\([^)]*CONCURRENTLY[^)]*\\).*", "CLUSTER( VERBOSE)?");

	@Override
	public String name() {
		return "postgresql";
	}

	@Override
	public StatementSplitter splitter() {
		return StatementSplitter.postgresql();
	}

	@Override
	public boolean transactionalDdl() {
		return true;
	}

	@Override
	public boolean pipelinesBatches() {
		return true;
	}

	@Override
	public LockStrategy lockStrategy() {
		return LOCK;
	}

	@Override
	public VersionTableTypes versionTableTypes() {
		return new VersionTableTypes("text", "timestamp(6)", "");
	}

	/** An escape string means the same whatever standard_conforming_strings says. */
	@Override
	public String literal(String text) {
		if (text.indexOf('\\') < 0) {
			return Dialect.super.literal(text);
		}
		return "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	@Override
	public Optional<TransactionClock> transactionClock() {
		return Optional.of(new TransactionClock("(clock_timestamp() - now())",
				"(extract(epoch FROM clock_timestamp() - now()) * 1000)::bigint"));
	}

	// https://www.postgresql.org/docs/current/wal-async-commit.html
	@Override
	public Optional<String> lazyCommit() {
		return Optional.of("SET LOCAL synchronous_commit TO off");
	}

	@Override
	public Optional<String> sessionQuery(String table) {
		return Optional.of("""
				SELECT coalesce((SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				    WHERE c.oid = to_regclass(%s)), current_schema()),
				  'SET search_path TO ' || coalesce(nullif(current_setting('search_path'), ''), quote_literal('')),
				  'SET ROLE ' || quote_ident(current_setting('role'))""".formatted(table));
	}

	@Override
	public Optional<String> refusedInTransaction(SqlStatement statement) {
		return RULES.refusal(statement);
	}

	@Override
	public Optional<String> utcNow() {
		// Not now(), which stands still within a transaction
		return Optional.of("clock_timestamp() AT TIME ZONE 'UTC'");
	}

	@Override
	public boolean createsTableIfNotExists() {
		return true;
	}

	@Override
	public ClientSyntax clientSyntax() {
		return new ClientSyntax("psql -d DATABASE -f SCRIPT",
				List.of("\\set ON_ERROR_STOP on", "SET client_encoding TO 'UTF8';"), "BEGIN", "COMMIT");
	}

}
