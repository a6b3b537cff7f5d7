package dev.migrate.jdbc.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrate.dialect.ddl.ColumnSql;
import dev.migrate.dialect.ddl.ColumnSql.Clause;
import dev.migrate.dialect.ddl.SqlTokens;
import dev.migrate.dialect.ddl.SqlTokens.Token;
import dev.migrate.dialect.ddl.TableSql;
import dev.migrate.schema.Deferrability;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What only the statement tells of a table of SQLite.
 */
final class SqliteTableSql {

	/** The usual collation. */
	static final String BINARY = "BINARY";

	private static final Log logger = LogFactory.getLog(SqliteTableSql.class);

	private final List<Unique> uniques = new ArrayList<>();

	private final List<Check> checks = new ArrayList<>();

	private final List<Reference> references = new ArrayList<>();

	private final Map<String, String> collations = new HashMap<>();

	private final Map<String, String> generated = new HashMap<>();

	private @Nullable String primaryKeyName;

	private boolean autoincrement;

	private SqliteTableSql() {
	}

	static SqliteTableSql parse(String sql) {
		SqliteTableSql parts = new SqliteTableSql();
		try {
			TableSql table = TableSql.parse(sql);
			table.columns().forEach((column) -> column.clauses().forEach((clause) -> parts.add(column, clause)));
			table.constraints().forEach(parts::add);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			logger.warn("Names of constraints and checks are not known, as this was not understood: " + sql, ex);
		}
		return parts;
	}

	private void add(ColumnSql column, Clause clause) {
		String key = column.name().toLowerCase(Locale.ROOT);
		String text = clause.text();
		switch (clause.kind()) {
			case PRIMARY -> primaryKey(clause.constraintName(), text);
			case UNIQUE -> this.uniques.add(new Unique(clause.constraintName(), List.of(column.name())));
			case CHECK -> this.checks.add(new Check(clause.constraintName(), inParentheses(text)));
			case REFERENCES -> this.references.add(reference(clause.constraintName(), text));
			case GENERATED -> this.generated.put(key, inParentheses(text));
			case COLLATE -> {
				List<Token> tokens = SqlTokens.of(text);
				this.collations.put(key, tokens.get(tokens.size() - 1).name().toUpperCase(Locale.ROOT));
			}
			default -> {
				// the pragma tells
			}
		}
	}

	private void add(TableSql.Constraint constraint) {
		switch (constraint.kind()) {
			case "PRIMARY" -> primaryKey(constraint.name(), constraint.text());
			case "UNIQUE" -> this.uniques.add(new Unique(constraint.name(), constraint.columns()));
			case "CHECK" -> this.checks.add(new Check(constraint.name(), inParentheses(constraint.text())));
			case "FOREIGN" -> this.references.add(reference(constraint.name(), constraint.text()));
			default -> {
				// SQLite has no others
			}
		}
	}

	private void primaryKey(@Nullable String name, String text) {
		this.primaryKeyName = name;
		this.autoincrement = SqlTokens.of(text).stream().anyMatch((token) -> token.is("AUTOINCREMENT"));
	}

	private static Reference reference(@Nullable String name, String text) {
		List<Token> tokens = SqlTokens.of(text);
		Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
		for (int i = 1; i < tokens.size(); i++) {
			if (tokens.get(i).is("DEFERRABLE") && !tokens.get(i - 1).is("NOT")) {
				boolean deferred = i + 2 < tokens.size() && tokens.get(i + 2).is("DEFERRED");
				deferrability = deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
			}
		}
		return new Reference(name, deferrability);
	}

	/** What stands in the first parentheses. */
	private static String inParentheses(String text) {
		List<Token> tokens = SqlTokens.of(text);
		int open = 0;
		while (!tokens.get(open).text().equals("(")) {
			open++;
		}
		int close = SqlTokens.afterGroup(tokens, open) - 1;
		return text.substring(tokens.get(open).end(), tokens.get(close).start()).strip();
	}

	/**
	 * Return a type as it would usually be written. What has no type takes values as they
	 * are, as does a {@code blob}.
	 * @param type the type as it was written
	 * @return the name in lower case, with spaces only between words
	 */
	static String typeName(String type) {
		String name = type.strip()
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.replaceAll(" ?\\( ?", "(")
			.replaceAll(" ?\\)", ")")
			.replaceAll(" ?, ?", ",");
		return name.isEmpty() ? "blob" : name;
	}

	List<Unique> uniques() {
		return this.uniques;
	}

	List<Check> checks() {
		return this.checks;
	}

	/** The foreign keys, in the order in which they were written. */
	List<Reference> references() {
		return this.references;
	}

	String collation(String column) {
		return this.collations.getOrDefault(column.toLowerCase(Locale.ROOT), BINARY);
	}

	@Nullable String generated(String column) {
		return this.generated.get(column.toLowerCase(Locale.ROOT));
	}

	@Nullable String primaryKeyName() {
		return this.primaryKeyName;
	}

	boolean isAutoincrement() {
		return this.autoincrement;
	}

	/**
	 * A unique constraint.
	 *
	 * @param name the name, if it has one
	 * @param columns the columns as they were written
	 */
	record Unique(@Nullable String name, List<String> columns) {
	}

	/**
	 * A check constraint.
	 *
	 * @param name the name, if it has one
	 * @param condition the condition
	 */
	record Check(@Nullable String name, String condition) {
	}

	/**
	 * A foreign key.
	 *
	 * @param name the name, if it has one
	 * @param deferrability when it is checked
	 */
	record Reference(@Nullable String name, Deferrability deferrability) {
	}

}
