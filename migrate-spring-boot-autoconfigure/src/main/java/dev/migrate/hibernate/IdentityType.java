package dev.migrate.hibernate;

import java.sql.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * Writes the type of an identity column where Hibernate does not. Where the type is a
 * part of what makes the identity, as in SQLite, its exporter takes the word from an
 * earlier column of the table for the column's own, and leaves the column without any.
 */
final class IdentityType {

	private IdentityType() {
	}

	/**
	 * Complete the statement that creates a table.
	 * @param statement the statement
	 * @param table the table
	 * @param dialect the dialect that wrote the statement
	 * @return the statement with the type
	 */
	static String complete(String statement, Table table, Dialect dialect) {
		if (dialect.getIdentityColumnSupport().hasDataTypeInIdentityColumn()) {
			return statement;
		}
		String completed = statement;
		for (Column column : table.getColumns()) {
			if (column.isIdentity()) {
				Matcher bare = Pattern.compile("([(,] ?)(" + Pattern.quote(column.getQuotedName(dialect)) + ")(?=[,)])")
					.matcher(completed);
				if (bare.find() && !completed.substring(0, bare.start()).endsWith("primary key ")) {
					completed = bare.replaceFirst(
							"$1$2 " + dialect.getIdentityColumnSupport().getIdentityColumnString(Types.BIGINT));
				}
			}
		}
		return completed;
	}

}
