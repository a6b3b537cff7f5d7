package dev.migrate.dialect;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * HSQLDB. DDL commits, and waits for every other session's transaction.
 */
final class HsqldbDialect implements Dialect {

	// org.hsqldb.error.ErrorCode: X_42501 object not found, X_42504 object exists already
	private static final int NOT_FOUND = -5501;

	private static final EffectCodes IN_EFFECT = new EffectCodes(Set.of(-5504), Set.of(NOT_FOUND), Set.of(NOT_FOUND));

	// A session's number starts anew with the database, so its start belongs to its
	// identity
	private static final String IDENTITY = "cast(session_id AS varchar(20)) || ' since ' || cast(connected AS varchar(40))";

	private static final LockStrategy LOCK = new LockStrategy.SessionRow(
			"SELECT " + IDENTITY + " FROM information_schema.system_sessions WHERE session_id = session_id()",
			"SELECT " + IDENTITY + " FROM information_schema.system_sessions",
			"SELECT is_admin FROM information_schema.system_sessions WHERE session_id = session_id()");

	@Override
	public String name() {
		return "hsqldb";
	}

	@Override
	public StatementSplitter splitter() {
		return StatementSplitter.standard();
	}

	@Override
	public boolean transactionalDdl() {
		return false;
	}

	@Override
	public LockStrategy lockStrategy() {
		return LOCK;
	}

	@Override
	public VersionTableTypes versionTableTypes() {
		return VersionTableTypes.STANDARD;
	}

	@Override
	public boolean isMissingTable(SQLException ex) {
		return ex.getErrorCode() == NOT_FOUND;
	}

	@Override
	public boolean isAlreadyInEffect(SqlStatement statement, SQLException ex) {
		return IN_EFFECT.prove(statement, ex);
	}

	@Override
	public Optional<String> sessionQuery(String table) {
		return Optional.of("SELECT current_schema, 'SET SCHEMA \"' || replace(current_schema, '\"', '\"\"') || '\"'"
				+ " FROM (VALUES (0)) AS one (n)");
	}

}
