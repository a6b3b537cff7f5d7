package dev.migrate.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * H2. DDL commits.
 */
final class H2Dialect implements Dialect {

	// org.h2.api.ErrorCode: missing table in its three wordings
	private static final Set<Integer> MISSING_TABLE = Set.of(42102, 42103, 42104);

	// ..._ALREADY_EXISTS and ..._NOT_FOUND, in pairs: schema, index, sequence,
	// constraint,
	// column, view, trigger, domain, alias
	private static final EffectCodes IN_EFFECT = new EffectCodes(
			Set.of(90078, 42101, 42111, 90035, 90045, 42121, 90038, 90041, 90119, 90076),
			Set.of(90079, 42112, 90036, 90057, 42122, 90037, 90042, 90120, 90077), MISSING_TABLE);

	@Override
	public String name() {
		return "h2";
	}

	@Override
	public StatementSplitter splitter() {
		return StatementSplitter.h2();
	}

	@Override
	public boolean transactionalDdl() {
		return false;
	}

	@Override
	public LockStrategy lockStrategy() {
		return new LockStrategy.Row(true);
	}

	@Override
	public VersionTableTypes versionTableTypes() {
		return VersionTableTypes.STANDARD;
	}

	@Override
	public boolean isMissingTable(SQLException ex) {
		return MISSING_TABLE.contains(ex.getErrorCode());
	}

	@Override
	public boolean isAlreadyInEffect(SqlStatement statement, SQLException ex) {
		return IN_EFFECT.prove(statement, ex);
	}

	@Override
	public Optional<String> sessionQuery(String table) {
		return Optional.of("SELECT current_schema, 'SET SCHEMA \"' || replace(current_schema, '\"', '\"\"') || '\"'");
	}

	@Override
	public Optional<String> utcNow() {
		return Optional.of("CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS timestamp(6))");
	}

	@Override
	public boolean createsTableIfNotExists() {
		return true;
	}

	@Override
	public ClientSyntax clientSyntax() {
		return new ClientSyntax("RUNSCRIPT FROM 'SCRIPT' CHARSET 'UTF-8'", List.of(), "BEGIN", "COMMIT");
	}

}
