package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.dialect.SqlStatement;

/**
 * Finds the statements that lose data: those that drop a table, a column, a partition or
 * a schema, and those that empty a table or delete rows. It reads the statement's words;
 * what a routine does is not known.
 */
final class DataLoss {

	private static final String PART = "(?:\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]|[\\w$]+)";

	private static final String NAME = PART + "(?:\\." + PART + ")*";

	private static final String IF_EXISTS = "(?:IF\\s+EXISTS\\s+)?";

	private static final Pattern NOISE = Pattern.compile("'(?:[^']|'')*'|/\\*.*?\\*/|--[^\\n]*", Pattern.DOTALL);

	private static final Pattern DROP = compile("DROP\\s+(?<kind>TABLE|SCHEMA|DATABASE)\\s+" + IF_EXISTS + "(?<names>"
			+ NAME + "(?:\\s*,\\s*" + NAME + ")*)");

	private static final Pattern EMPTY = compile("TRUNCATE\\s+(?:TABLE\\s+)?(?:ONLY\\s+)?(?<name>" + NAME + ")");

	private static final Pattern DELETE = compile("DELETE\\s+FROM\\s+(?:ONLY\\s+)?(?<name>" + NAME + ")");

	private static final Pattern ALTER = compile(
			"ALTER\\s+TABLE\\s+" + IF_EXISTS + "(?:ONLY\\s+)?(?<name>" + NAME + ")(?<actions>.*)");

	private static final Pattern DROP_PART = compile(
			"\\bDROP\\s+(?:(?<kind>COLUMN|PARTITION)\\s+)?" + IF_EXISTS + "(?<name>" + PART + ")");

	/**
	 * What may follow {@code DROP} in {@code ALTER TABLE} without being a column's name.
	 */
	private static final Set<String> NO_COLUMNS = Set.of("CONSTRAINT", "INDEX", "KEY", "PRIMARY", "FOREIGN", "CHECK",
			"UNIQUE", "DEFAULT", "NOT", "IDENTITY", "EXPRESSION", "ON", "PERIOD", "SYSTEM");

	/** Where SQLite counts for {@code AUTOINCREMENT}. */
	private static final String COUNTERS = "sqlite_sequence";

	private DataLoss() {
	}

	private static Pattern compile(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
	}

	static List<String> of(List<SqlStatement> statements) {
		List<String> losses = new ArrayList<>();
		for (int i = 0; i < statements.size(); i++) {
			for (String loss : of(statements.get(i).sql())) {
				if (isReplaced(loss, statements.subList(i, statements.size()))) {
					losses.add("replaces" + loss.substring("drops".length())
							+ " by a copy of it, and loses what is not copied");
				}
				else if (!isBookkeeping(loss)) {
					losses.add(loss);
				}
			}
		}
		return losses;
	}

	/** What a change of a table of SQLite needs besides. */
	private static boolean isBookkeeping(String loss) {
		return loss.endsWith(" table " + COUNTERS) || loss.startsWith("drops table temp.");
	}

	/** How SQLite changes a table: a copy takes its name. */
	private static boolean isReplaced(String loss, List<SqlStatement> following) {
		Pattern rename = compile(NAME + "\\s+" + "RENAME\\s+TO\\s+(?<name>" + NAME + ")\\s*");
		return loss.startsWith("drops table ") && following.stream().anyMatch((statement) -> {
			Matcher matcher = rename.matcher(statement.sql().replaceFirst("(?i)^ALTER\\s+TABLE\\s+", ""));
			return matcher.matches() && loss.equals("drops table " + matcher.group("name"));
		});
	}

	static List<String> of(String sql) {
		String text = NOISE.matcher(sql).replaceAll((match) -> match.group().startsWith("'") ? "''" : " ").strip();
		Matcher drop = DROP.matcher(text);
		if (drop.lookingAt()) {
			return List.of("drops " + drop.group("kind").toLowerCase(Locale.ROOT) + " " + drop.group("names"));
		}
		Matcher empty = EMPTY.matcher(text);
		if (empty.lookingAt()) {
			return List.of("empties table " + empty.group("name"));
		}
		Matcher delete = DELETE.matcher(text);
		if (delete.lookingAt()) {
			return List.of("deletes rows of table " + delete.group("name"));
		}
		Matcher alter = ALTER.matcher(text);
		return alter.lookingAt() ? ofActions(alter.group("name"), alter.group("actions")) : List.of();
	}

	private static List<String> ofActions(String table, String actions) {
		List<String> losses = new ArrayList<>();
		Matcher drop = DROP_PART.matcher(actions);
		while (drop.find()) {
			String kind = drop.group("kind");
			if (kind != null || !NO_COLUMNS.contains(drop.group("name").toUpperCase(Locale.ROOT))) {
				String what = "partition".equalsIgnoreCase(kind) ? "partition" : "column";
				losses.add("drops %s %s of table %s".formatted(what, drop.group("name"), table));
			}
		}
		return losses;
	}

}
