package dev.migrate.operation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for names with the tokens of Alembic (those of SQLAlchemy's naming
 * conventions): {@code %(table_name)s}, {@code %(column_0_name)s} and so on.
 */
final class NamingPattern {

	private static final Pattern TOKEN = Pattern.compile("%(?:%|\\((\\w*)\\)s|)");

	private static final Pattern COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");

	private static final List<String> PLAIN = List.of("table_name", "referred_table_name", "constraint_name");

	private final String kind;

	private final String pattern;

	/**
	 * Create a pattern.
	 * @param kind the key of the pattern, such as {@code fk}
	 * @param pattern the pattern
	 * @throws dev.migrate.schema.InvalidDefinitionException if a token is unknown or has
	 * no meaning for the kind
	 */
	NamingPattern(String kind, String pattern) {
		this.kind = kind;
		this.pattern = Verify.sql("Naming pattern '" + kind + "'", pattern);
		TOKEN.matcher(pattern).results().forEach(this::verify);
	}

	boolean isForChecks() {
		return this.kind.equals("ck");
	}

	boolean wrapsNames() {
		return this.pattern.contains("%(constraint_name)s");
	}

	/**
	 * Return the name for a constraint or index.
	 * @param table the table it is on
	 * @param columns the columns it is on
	 * @param foreignKey the foreign key, or {@code null} if it is something else
	 * @param name the name it was given, or {@code null} if none
	 * @return the name
	 * @throws dev.migrate.schema.InvalidDefinitionException if a token has no value
	 */
	String expand(ObjectName table, List<String> columns, @Nullable ForeignKey foreignKey,
			@Nullable ConstraintName name) {
		Matcher matcher = TOKEN.matcher(this.pattern);
		return matcher.replaceAll((token) -> Matcher.quoteReplacement(
				(token.group(1) != null) ? value(token.group(1), table, columns, foreignKey, name) : "%"));
	}

	private String value(String token, ObjectName table, List<String> columns, @Nullable ForeignKey foreignKey,
			@Nullable ConstraintName name) {
		if (token.equals("table_name")) {
			return table.name();
		}
		if (token.equals("constraint_name")) {
			Verify.that(name != null, noValue(token, table) + "the constraint has no name: add named(\"...\")");
			return String.valueOf(name);
		}
		if (token.equals("referred_table_name") && foreignKey != null) {
			return foreignKey.referencedTable().name();
		}
		Matcher column = COLUMN.matcher(token);
		Verify.that(column.matches(), noValue(token, table) + "it is not a foreign key");
		boolean referred = column.group(1) != null;
		String owner = (referred && foreignKey != null) ? foreignKey.referencedTable().name() : table.name();
		List<String> names = (referred && foreignKey != null) ? foreignKey.referencedColumns() : columns;
		int first = Integer.parseInt(column.group(2));
		Verify.that(first < names.size(), noValue(token, table) + "there are only " + names.size()
				+ " columns here: say its name, or give all of its definition");
		boolean label = column.group(4).equals("label");
		return names.subList(first, (column.group(3) != null) ? names.size() : first + 1)
			.stream()
			.map((part) -> label ? owner + "_" + part : part)
			.collect(Collectors.joining("_N".equals(column.group(3)) ? "_" : ""));
	}

	private String noValue(String token, ObjectName table) {
		return "The naming pattern '" + this.kind + "' (" + this.pattern + ") gives no name on table '" + table
				+ "', as %(" + token + ")s has no value: ";
	}

	private void verify(MatchResult token) {
		String name = token.group(1);
		if (token.group().equals("%%")) {
			return;
		}
		boolean known = name != null && (PLAIN.contains(name) || COLUMN.matcher(name).matches())
				&& (!name.startsWith("referred_") || this.kind.equals("fk"))
				&& (!name.contains("column_") || !this.kind.equals("ck"));
		Verify.that(known,
				"The naming pattern '" + this.kind + "' (" + this.pattern + ") has the token '" + token.group()
						+ "', which means nothing there. Use %(table_name)s, %(constraint_name)s"
						+ (this.kind.equals("ck") ? "" : ", %(column_0_name)s, %(column_0N_name)s, %(column_0_N_name)s")
						+ (this.kind.equals("fk") ? ", %(referred_table_name)s, %(referred_column_0_name)s" : "")
						+ ", or %% for a percent sign.");
	}

	@Override
	public String toString() {
		return this.pattern;
	}

}
