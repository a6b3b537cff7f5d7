package dev.migrate.script;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;

import dev.migrate.dialect.Dialects;
import org.jspecify.annotations.Nullable;

/**
 * A line such as
 * {@code -- migrate:upgrade transaction=false dialect=postgresql,h2 database=analytics},
 * or {@code -- migrate:upgrade foreign-keys=off} where SQLite moves the rows of a table
 * into a new one.
 *
 * @param direction which way the section goes
 * @param transactional whether it may run in a transaction
 * @param enforcesForeignKeys whether foreign keys stay on, if the database can switch
 * them off for a connection
 * @param dialects the kinds of database it is for, empty for all that have no section of
 * their own
 * @param databases the names in the configuration of the databases it is for, empty for
 * all that have no section of their own
 */
record SectionMarker(Direction direction, boolean transactional, boolean enforcesForeignKeys, Set<String> dialects,
		Set<String> databases) {

	private static final String PREFIX = "migrate:";

	enum Direction {

		UPGRADE, DOWNGRADE;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Parse a line if it is a marker.
	 * @param path the file, for errors
	 * @param line the line's number, for errors
	 * @param text the text of the file
	 * @param from where the line begins
	 * @param to where it ends
	 * @return the marker, or {@code null} if the line is none
	 * @throws ScriptException if it is meant to be a marker but cannot be understood
	 */
	static @Nullable SectionMarker parse(String path, int line, String text, int from, int to) {
		int start = skipSpace(text, from, to);
		if (!text.startsWith("--", start)) {
			return null;
		}
		start = skipSpace(text, start + 2, to);
		if (start + PREFIX.length() > to || !text.regionMatches(true, start, PREFIX, 0, PREFIX.length())) {
			return null;
		}
		String content = text.substring(start + PREFIX.length(), to);
		return isProse(content) ? null : new Parser(path, line).parse(content);
	}

	private static int skipSpace(String text, int from, int to) {
		int i = from;
		while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
			i++;
		}
		return i;
	}

	/* "-- migrate: the old rows" is a comment, "-- migrate: upgrade" a mistake. */
	private static boolean isProse(String content) {
		String word = content.strip().toLowerCase(Locale.ROOT);
		return content.startsWith(" ") && !word.startsWith("up") && !word.startsWith("down");
	}

	/**
	 * Reads what stands behind {@code migrate:}.
	 */
	private record Parser(String path, int line) {

		SectionMarker parse(String content) {
			// Without a word it is unknown, too
			StringTokenizer words = new StringTokenizer(content);
			String section = words.hasMoreTokens() ? words.nextToken() : "";
			Direction direction = switch (section) {
				case "upgrade" -> Direction.UPGRADE;
				case "downgrade" -> Direction.DOWNGRADE;
				default -> throw unknownSection(section);
			};
			if (content.startsWith(" ")) {
				throw unknownSection(" " + section);
			}
			boolean transactional = true;
			boolean enforcesForeignKeys = true;
			Set<String> dialects = Set.of();
			Set<String> databases = Set.of();
			Set<String> seen = new LinkedHashSet<>();
			while (words.hasMoreTokens()) {
				String option = words.nextToken();
				String name = option.substring(0, Math.max(0, option.indexOf('=')));
				String value = option.substring(option.indexOf('=') + 1);
				if (!name.isEmpty() && !seen.add(name)) {
					throw error("option '" + name + "' appears twice. Keep one.");
				}
				switch (name) {
					case "transaction" -> transactional = parseBoolean(value);
					case "foreign-keys" -> enforcesForeignKeys = parseSwitch(value);
					case "dialect" -> dialects = parseDialects(value);
					case "database" -> databases = parseDatabases(value);
					default -> throw unknownOption(option);
				}
			}
			return new SectionMarker(direction, transactional, enforcesForeignKeys, dialects, databases);
		}

		private boolean parseBoolean(String value) {
			if (!value.equals("true") && !value.equals("false")) {
				throw error("'" + value + "' is no value for transaction. Write transaction=false or leave it out.");
			}
			return value.equals("true");
		}

		private boolean parseSwitch(String value) {
			if (!value.equals("on") && !value.equals("off")) {
				throw error("'" + value + "' is no value for foreign-keys. Write foreign-keys=off or leave it out.");
			}
			return value.equals("on");
		}

		private Set<String> parseDialects(String value) {
			List<String> names = new ArrayList<>(List.of(value.split(",", -1)));
			for (String name : names) {
				if (!Dialects.NAMES.contains(name)) {
					throw error("unknown dialect '" + name + "'. " + didYouMean(name, Dialects.NAMES) + "Known are "
							+ String.join(", ", Dialects.NAMES) + "; separate several by commas without spaces.");
				}
			}
			return Collections.unmodifiableSet(new TreeSet<>(names));
		}

		private Set<String> parseDatabases(String value) {
			Set<String> names = new TreeSet<>(List.of(value.split(",", -1)));
			if (names.contains("")) {
				throw error("'" + value + "' are no names of databases. Separate several by commas without spaces.");
			}
			return Collections.unmodifiableSet(names);
		}

		private ScriptException unknownSection(String name) {
			return error(
					"unknown section 'migrate:" + name + "'. Write '-- migrate:upgrade' or '-- migrate:downgrade'.");
		}

		private ScriptException unknownOption(String option) {
			return error("unknown section option '" + option + "'. "
					+ didYouMean(option.replaceFirst("=.*", ""),
							List.of("transaction", "foreign-keys", "dialect", "database"))
					+ "Write transaction=false, foreign-keys=off, or dialect= or database= with names separated by commas without spaces.");
		}

		private static String didYouMean(String written, Collection<String> known) {
			return Suggestion.nearest(written, known).map((name) -> "Did you mean '" + name + "'? ").orElse("");
		}

		private ScriptException error(String problem) {
			return new ScriptException(this.path, this.line, problem);
		}

	}

}
