package dev.migrate.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Any database without a class of its own: standard SQL, and what its driver says of its
 * transactions.
 */
final class GenericDialect implements Dialect {

	// Oracle ORA-00942, SQL Server 208, Db2 -204; Derby has SQL state 42X05
	private static final Set<Integer> MISSING_TABLE = Set.of(942, 208, -204);

	private final String name;

	private final boolean transactionalDdl;

	GenericDialect(String name, boolean transactionalDdl) {
		this.name = name;
		this.transactionalDdl = transactionalDdl;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public StatementSplitter splitter() {
		return StatementSplitter.standard();
	}

	@Override
	public boolean transactionalDdl() {
		return this.transactionalDdl;
	}

	@Override
	public LockStrategy lockStrategy() {
		return new LockStrategy.Row(false);
	}

	@Override
	public VersionTableTypes versionTableTypes() {
		return switch (this.name) {
			case "sqlserver" -> new VersionTableTypes("nvarchar(max)", "datetime2(6)", "");
			case "derby" -> new VersionTableTypes("clob", "timestamp", "");
			default -> VersionTableTypes.STANDARD;
		};
	}

	@Override
	public boolean isMissingTable(SQLException ex) {
		return Dialect.super.isMissingTable(ex) || "42X05".equals(ex.getSQLState())
				|| MISSING_TABLE.contains(ex.getErrorCode());
	}

	@Override
	public ClientSyntax clientSyntax() {
		ClientSyntax standard = ClientSyntax.STANDARD;
		return this.name.equals("sqlserver")
				? new ClientSyntax("sqlcmd -b -i SCRIPT", List.of(), "BEGIN TRANSACTION", "COMMIT TRANSACTION")
				: standard;
	}

	/** A line of its own ends what holds semicolons, as the splitter reads it. */
	@Override
	public String terminated(String sql) {
		return switch (this.name) {
			case "oracle" -> LexingSplitter.STANDARD.hasTerminator(sql) ? sql + "\n/" : sql + ";";
			case "sqlserver" -> sql + ";\nGO";
			default -> sql + ";";
		};
	}

}
