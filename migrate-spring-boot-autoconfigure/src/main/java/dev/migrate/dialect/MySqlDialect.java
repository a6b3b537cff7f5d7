package dev.migrate.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MySQL and MariaDB. DDL commits, so a revision is journalled statement by statement.
 */
final class MySqlDialect implements Dialect {

	// GET_LOCK names belong to the whole server and hold at most 64 characters
	private static final String LOCK_NAME = "concat('migrate:', left(sha2(concat(database(), '.', ?), 256), 40))";

	private static final LockStrategy LOCK = new LockStrategy.Session("SELECT get_lock(" + LOCK_NAME + ", 0)",
			"SELECT release_lock(" + LOCK_NAME + ")", """
					SELECT concat('connection ', p.id, ', user ', p.user, ', client ', p.host), p.time
					FROM information_schema.processlist p WHERE p.id = is_used_lock(%s)""".formatted(LOCK_NAME));

	// ER_TABLE_EXISTS (views too), ER_DUP_FIELDNAME, ER_DUP_KEYNAME,
	// ER_SP_ALREADY_EXISTS,
	// ER_TRG_ALREADY_EXISTS, ER_DB_CREATE_EXISTS, ER_MULTIPLE_PRI_KEY,
	// ER_DUP_CONSTRAINT_NAME
	// (MariaDB 1826, MySQL 3822); ER_BAD_TABLE, ER_CANT_DROP_FIELD_OR_KEY,
	// ER_SP_DOES_NOT_EXIST, ER_TRG_DOES_NOT_EXIST, ER_DB_DROP_EXISTS, ER_BAD_FIELD
	// (renamed),
	// MariaDB's ER_UNKNOWN_SEQUENCES and ER_UNKNOWN_VIEW; ER_NO_SUCH_TABLE
	private static final EffectCodes IN_EFFECT = new EffectCodes(
			Set.of(1050, 1060, 1061, 1304, 1359, 1007, 1068, 1826, 3822),
			Set.of(1051, 1091, 1305, 1360, 1008, 1054, 4091, 4092), Set.of(1146));

	private final String name;

	MySqlDialect(String name) {
		this.name = name;
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public StatementSplitter splitter() {
		return StatementSplitter.mysql();
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
		// InnoDB, whatever the server's default: the journal relies on transactions
		return new VersionTableTypes("longtext", "datetime(6)", " ENGINE = InnoDB DEFAULT CHARSET = utf8mb4");
	}

	@Override
	public String quote(String identifier) {
		return '`' + identifier.replace("`", "``") + '`';
	}

	/**
	 * Whether a backslash escapes depends on sql_mode, so a text with one goes as hex.
	 */
	@Override
	public String literal(String text) {
		if (text.indexOf('\\') < 0) {
			return Dialect.super.literal(text);
		}
		return "convert(x'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "' using utf8mb4)";
	}

	@Override
	public boolean isAlreadyInEffect(SqlStatement statement, SQLException ex) {
		return IN_EFFECT.prove(statement, ex);
	}

	@Override
	public Optional<String> sessionQuery(String table) {
		return Optional.of("""
				SELECT database(), concat('USE `', replace(database(), '`', '``'), '`'),
				  concat('SET SESSION foreign_key_checks = ', @@foreign_key_checks,
				    ', SESSION unique_checks = ', @@unique_checks, ', SESSION sql_mode = ''', @@sql_mode, '''')""");
	}

	@Override
	public Optional<String> utcNow() {
		return Optional.of("utc_timestamp(6)");
	}

	@Override
	public boolean createsTableIfNotExists() {
		return true;
	}

	@Override
	public ClientSyntax clientSyntax() {
		List<String> preamble = new ArrayList<>(List.of("SET NAMES utf8mb4;"));
		if (this.name.equals("mariadb")) {
			// As its JDBC driver does: routines keep the mode, and "count (*)" is read by
			// it
			preamble.add("SET SESSION sql_mode = concat_ws(',', nullif(@@sql_mode, ''), 'IGNORE_SPACE');");
		}
		// --comments keeps those in stored programs
		return new ClientSyntax(this.name + " --comments DATABASE < SCRIPT", preamble, "START TRANSACTION", "COMMIT");
	}

	/**
	 * The client ends a statement at its first semicolon, even within a stored program.
	 */
	@Override
	public String terminated(String sql) {
		if (!LexingSplitter.MYSQL.hasTerminator(sql)) {
			return sql + ";";
		}
		String delimiter = "//";
		while (sql.contains(delimiter)) {
			delimiter += "/";
		}
		return "DELIMITER " + delimiter + "\n" + sql + "\n" + delimiter + "\nDELIMITER ;";
	}

	@Override
	public boolean indexesForeignKeys() {
		return true;
	}

}
