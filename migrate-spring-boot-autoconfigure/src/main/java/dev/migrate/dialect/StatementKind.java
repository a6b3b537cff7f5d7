package dev.migrate.dialect;

import java.util.regex.Pattern;

/**
 * What a statement does, as far as it matters to a runner that may have to repeat it.
 * Told by its first words.
 */
public enum StatementKind {

	/**
	 * Changes rows, and can always be part of a transaction.
	 */
	DATA("(INSERT|UPDATE|DELETE|MERGE|REPLACE)\\b.*"),

	/**
	 * Sets something in the session that ends with it: statements that follow may rely on
	 * it, and repeating it is harmless.
	 */
	SESSION("(SET (?!GLOBAL\\b|PERSIST|PASSWORD\\b)|USE |PRAGMA (\\w+\\.)?(FOREIGN_KEYS|LEGACY_ALTER_TABLE|DEFER_FOREIGN_KEYS)\\b).*"),

	/**
	 * Begins a transaction.
	 */
	BEGIN("(BEGIN( WORK| TRANSACTION| DEFERRED| IMMEDIATE| EXCLUSIVE| ISOLATION| READ)?( TRANSACTION)?( READ| ISOLATION| ONLY| WRITE| LEVEL| \\w+)*"
			+ "|START TRANSACTION\\b.*)"),

	/**
	 * Commits a transaction.
	 */
	COMMIT("(COMMIT|END)( WORK| TRANSACTION)?( AND NO CHAIN)?"),

	/**
	 * Rolls a transaction back.
	 */
	ROLLBACK("(ROLLBACK|ABORT)( WORK| TRANSACTION)?( AND NO CHAIN)?"),

	/**
	 * Anything else: most often DDL.
	 */
	OTHER(".*");

	private final Pattern pattern;

	StatementKind(String pattern) {
		this.pattern = Pattern.compile(pattern);
	}

	/**
	 * Tell what a statement does.
	 * @param statement the statement
	 * @return its kind
	 */
	public static StatementKind of(SqlStatement statement) {
		String head = StatementHead.of(statement.sql());
		if (head.startsWith("BEGIN NOT ATOMIC")) {
			return OTHER;
		}
		for (StatementKind kind : values()) {
			if (kind.pattern.matcher(head).matches()) {
				return kind;
			}
		}
		return OTHER;
	}

}
