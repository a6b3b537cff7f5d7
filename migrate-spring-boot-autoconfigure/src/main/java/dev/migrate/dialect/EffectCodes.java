package dev.migrate.dialect;

import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The vendor codes by which a database says that a DDL statement has nothing left to do.
 * A code counts only for a statement that could have brought about what it says: "no such
 * table" proves a drop, never an insert.
 *
 * @param exists what is to be made is there
 * @param missing what is to be dropped or renamed, within a table or by itself, is gone
 * @param missingTable the table that is to be dropped or renamed is gone
 */
record EffectCodes(Set<Integer> exists, Set<Integer> missing, Set<Integer> missingTable) {

	/** Compiled when a statement has failed, and not in every start. */
	private static final class Statements {

		private static final Pattern MAKES = Pattern
			.compile("CREATE\\b.*|(ALTER|RENAME)\\b.*\\b(ADD|RENAME|CHANGE)\\b.*");

		private static final Pattern REMOVES = Pattern
			.compile("DROP\\b.*|RENAME\\b.*|ALTER\\b.*\\b(DROP|RENAME|CHANGE)\\b.*");

		private static final Pattern REMOVES_TABLE = Pattern
			.compile("DROP\\b.*|RENAME\\b.*|ALTER \\w+ \\S+ RENAME (?!COLUMN|INDEX|CONSTRAINT|KEY).*");

	}

	boolean prove(SqlStatement statement, SQLException ex) {
		String head = StatementHead.of(statement.sql());
		int code = ex.getErrorCode();
		return (this.exists.contains(code) && Statements.MAKES.matcher(head).matches())
				|| (this.missing.contains(code) && Statements.REMOVES.matcher(head).matches())
				|| (this.missingTable.contains(code) && Statements.REMOVES_TABLE.matcher(head).matches());
	}

}
