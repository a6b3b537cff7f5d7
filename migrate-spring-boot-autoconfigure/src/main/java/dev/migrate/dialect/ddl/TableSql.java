package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.dialect.ddl.SqlTokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE TABLE} statement that a database has stored, taken apart into columns
 * and constraints.
 *
 * @param columns the columns
 * @param constraints the constraints that stand after them
 * @param options what follows the closing parenthesis
 */
public record TableSql(List<ColumnSql> columns, List<Constraint> constraints, String options) {

	private static final List<String> CONSTRAINTS = List.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN",
			"KEY", "INDEX", "FULLTEXT", "SPATIAL");

	/**
	 * Create the parts of a statement.
	 */
	public TableSql {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
	}

	/**
	 * A table constraint.
	 *
	 * @param name its name, if it has one
	 * @param kind {@code PRIMARY}, {@code UNIQUE}, {@code CHECK} or {@code FOREIGN}
	 * @param columns the columns of a key, in order; empty for a check
	 * @param text the whole constraint
	 */
	public record Constraint(@Nullable String name, String kind, List<String> columns, String text) {

		/**
		 * Create a constraint.
		 */
		public Constraint {
			columns = List.copyOf(columns);
		}

		/** Whether the text names a column, as a key or within an expression. */
		boolean mentions(String column) {
			return SqlTokens.of(this.text)
				.stream()
				.anyMatch((token) -> token.isName() && token.name().equalsIgnoreCase(column));
		}

	}

	/**
	 * Take a statement apart.
	 * @param sql the statement as the database shows it
	 * @return its parts
	 * @throws IllegalArgumentException if it has no list of columns, such as a virtual
	 * table
	 */
	public static TableSql parse(String sql) {
		List<Token> tokens = SqlTokens.of(sql);
		int open = 0;
		while (open < tokens.size() && !tokens.get(open).text().equals("(")) {
			open++;
		}
		if (open == tokens.size() || tokens.stream().limit(open).anyMatch((token) -> token.is("VIRTUAL"))) {
			throw new IllegalArgumentException("No list of columns in: " + sql);
		}
		List<ColumnSql> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		int close = SqlTokens.afterGroup(tokens, open) - 1;
		int start = open + 1;
		while (start < close) {
			int end = start;
			while (end < close && !tokens.get(end).text().equals(",")) {
				end = SqlTokens.afterGroup(tokens, end);
			}
			String text = sql.substring(tokens.get(start).start(), tokens.get(end - 1).end());
			if (tokens.get(start).isOneOf(CONSTRAINTS)) {
				constraints.add(constraint(text));
			}
			else {
				columns.add(ColumnSql.parse(text));
			}
			start = end + 1;
		}
		return new TableSql(columns, constraints, sql.substring(tokens.get(close).end()).strip());
	}

	private static Constraint constraint(String text) {
		List<Token> tokens = SqlTokens.of(text);
		boolean named = tokens.get(0).is("CONSTRAINT");
		String kind = tokens.get(named ? 2 : 0).text().toUpperCase(Locale.ROOT);
		List<String> columns = new ArrayList<>();
		if (!kind.equals("CHECK")) {
			int open = 0;
			while (!tokens.get(open).text().equals("(")) {
				open++;
			}
			for (int i = open + 1; i < SqlTokens.afterGroup(tokens, open) - 1; i++) {
				if (tokens.get(i - 1).text().equals("(") || tokens.get(i - 1).text().equals(",")) {
					columns.add(tokens.get(i).name());
				}
			}
		}
		return new Constraint(named ? tokens.get(1).name() : null, kind, columns, text);
	}

	/**
	 * Find a column. SQLite and MySQL do not look at case.
	 * @param name the raw name
	 * @return the column or {@code null}
	 */
	@Nullable ColumnSql column(String name) {
		return this.columns.stream().filter((column) -> column.name().equalsIgnoreCase(name)).findFirst().orElse(null);
	}

	/**
	 * Put the statement together again.
	 * @param table the quoted name of the table
	 * @param quote how to quote a column
	 * @return the statement
	 */
	String create(String table, Names quote) {
		String items = Stream
			.concat(this.columns.stream()
				.map((column) -> (quote.identifier(column.name()) + " " + column.definition()).strip()),
					this.constraints.stream().map(Constraint::text))
			.collect(Collectors.joining(",\n    "));
		return "CREATE TABLE " + table + " (\n    " + items + "\n)"
				+ (this.options.isEmpty() ? "" : " " + this.options);
	}

}
