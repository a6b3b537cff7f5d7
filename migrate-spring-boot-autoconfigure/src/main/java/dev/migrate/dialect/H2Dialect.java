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

	// SCHEMA/TABLE_OR_VIEW/INDEX/SEQUENCE/CONSTRAINT/COLUMN/VIEW/TRIGGER/DOMAIN already
	// exists or not found
	private static final Set<Integer> IN_EFFECT = Set.of(90078, 90079, 42101, 42102, 42103, 42104, 42111, 42112, 90035,
			90036, 90045, 90057, 42121, 42122, 90037, 90038, 90041, 90042, 90119, 90120);

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
	public boolean isAlreadyInEffect(SQLException ex) {
		return IN_EFFECT.contains(ex.getErrorCode());
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
