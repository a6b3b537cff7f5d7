package dev.migrate.runtime;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.dialect.StatementSplitter;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Follows statements to tell which tables, views, sequences and types they have created:
 * those of {@code CREATE}, under the names that {@code RENAME} gave them. What is dropped
 * again may have been created by somebody else since, but is not forgotten: a script that
 * drops and creates means the same table.
 */
final class CreatedNames {

	private static final Set<String> KINDS = Set.of("TABLE", "VIEW", "SEQUENCE", "TYPE", "DOMAIN");

	/** What ends the words that may stand between {@code CREATE} and the kind. */
	private static final Set<String> ENDS = Set.of("(", "AS", "ON", "FOR", "INDEX", "TRIGGER", "FUNCTION", "PROCEDURE");

	private final StatementSplitter splitter;

	private final IdentifierCase identifiers;

	private final @Nullable String defaultSchema;

	private final Set<String> keys = new TreeSet<>();

	/**
	 * Know nothing yet.
	 * @param splitter reads statements
	 * @param identifiers how names are kept
	 * @param defaultSchema the schema of names without one, as the catalog has it, or
	 * {@code null} if there is none
	 */
	CreatedNames(StatementSplitter splitter, IdentifierCase identifiers, @Nullable String defaultSchema) {
		this.splitter = splitter;
		this.identifiers = identifiers;
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Whether the object was created. Its name is as the catalog has it, or as it is
	 * written without quotes.
	 */
	boolean contains(ObjectName object) {
		String schema = object.schema();
		return this.keys.contains(key((schema != null) ? ExactName.text(schema) : null,
				schema != null && !isPlain(schema), ExactName.text(object.name()), !isPlain(object.name())));
	}

	/** Any other name in lower case is one that had quotes. */
	private static boolean isPlain(String name) {
		return name.matches("[a-z_][a-z0-9_]*");
	}

	/** Follow statements that were run. */
	void ran(List<SqlStatement> statements) {
		statements.forEach((statement) -> new Cursor(statement, "CREATE").read());
	}

	/**
	 * Follow statements that would undo what was run: what they drop was created.
	 */
	void undoneBy(List<SqlStatement> statements) {
		statements.forEach((statement) -> new Cursor(statement, "DROP").read());
	}

	private String key(@Nullable String schema, boolean schemaQuoted, String name, boolean nameQuoted) {
		String schemaKey = (schema != null) ? this.identifiers.key(schema, schemaQuoted) : "";
		if (this.defaultSchema != null && schemaKey.equals(this.identifiers.key(this.defaultSchema, true))) {
			schemaKey = "";
		}
		return schemaKey + "\n" + this.identifiers.key(name, nameQuoted);
	}

	/**
	 * Reads one statement from left to right.
	 */
	private final class Cursor {

		private final List<String> tokens;

		private final String verb;

		private int position;

		/**
		 * Begin to read.
		 * @param statement the statement
		 * @param verb what names something that was created: {@code CREATE}, or
		 * {@code DROP} where statements undo others
		 */
		Cursor(SqlStatement statement, String verb) {
			this.tokens = CreatedNames.this.splitter.tokens(statement.sql());
			this.verb = verb;
		}

		void read() {
			if (is(this.verb) && moveToKind()) {
				do {
					CreatedNames.this.keys.add(name("IF", "NOT", "EXISTS"));
				}
				while (skip(","));
			}
			else if (is("ALTER") && moveToKind()) {
				alter(name("IF", "EXISTS", "ONLY"));
			}
			else if (is("RENAME") && KINDS.contains(at(1))) {
				this.position += 2;
				do {
					String from = name("IF", "EXISTS");
					skip("TO");
					rename(from, name());
				}
				while (skip(","));
			}
		}

		/** {@code RENAME a TO b} without {@code COLUMN} concerns a column as well. */
		private void alter(String table) {
			for (; this.position < this.tokens.size(); this.position++) {
				if (is("RENAME") && (at(1).equals("TO") || at(1).equals("AS"))) {
					this.position += 2;
					rename(table, name());
					return;
				}
			}
		}

		private void rename(String from, String to) {
			boolean undone = this.verb.equals("DROP");
			if (CreatedNames.this.keys.remove(undone ? to : from)) {
				CreatedNames.this.keys.add(undone ? from : to);
			}
		}

		private boolean skip(String word) {
			if (!is(word)) {
				return false;
			}
			this.position++;
			return true;
		}

		private boolean moveToKind() {
			while (this.position < this.tokens.size() && !ENDS.contains(at(0))) {
				if (KINDS.contains(at(0))) {
					this.position++;
					return true;
				}
				this.position++;
			}
			return false;
		}

		/** The key of the name that follows, after words of no interest. */
		private String name(String... skipped) {
			while (Set.of(skipped).contains(at(0))) {
				this.position++;
			}
			String name = (this.position < this.tokens.size()) ? this.tokens.get(this.position++) : "";
			String schema = null;
			while (is(".") && this.position + 1 < this.tokens.size()) {
				schema = name;
				name = this.tokens.get(this.position + 1);
				this.position += 2;
			}
			return key((schema != null) ? unquoted(schema) : null, schema != null && isQuoted(schema), unquoted(name),
					isQuoted(name));
		}

		private boolean is(String word) {
			return at(0).equals(word);
		}

		private String at(int offset) {
			int index = this.position + offset;
			return (index < this.tokens.size()) ? this.tokens.get(index).toUpperCase(Locale.ROOT) : "";
		}

		private static boolean isQuoted(String token) {
			return token.length() > 1 && "\"`[".indexOf(token.charAt(0)) >= 0;
		}

		private static String unquoted(String token) {
			if (!isQuoted(token)) {
				return token;
			}
			String end = token.substring(token.length() - 1);
			return token.substring(1, token.length() - 1).replace(end + end, end);
		}

	}

}
