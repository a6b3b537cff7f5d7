package dev.migrate.script;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.revision.Revision;
import dev.migrate.dialect.UtcTimestamps;
import org.jspecify.annotations.Nullable;

/**
 * The comment lines at the top of a SQL revision: the message, more text about it, and
 * then {@code Key: value} lines. Between and behind the latter other comments may stand
 * unless they look like a header.
 */
final class RevisionHeader {

	private static final String REVISION_ID = "Revision ID";

	private static final String REVISES = "Revises";

	private static final String BRANCH_LABELS = "Branch Labels";

	private static final String DEPENDS_ON = "Depends On";

	private static final String CREATE_DATE = "Create Date";

	private static final List<String> KEYS = List.of(REVISION_ID, REVISES, BRANCH_LABELS, DEPENDS_ON, CREATE_DATE);

	/** Compiled for a comment that looks like a header. */
	private static final class Syntax {

		private static final Pattern HEADER = Pattern.compile("\\s*([\\p{L}_-]+(?: +[\\p{L}_-]+)?)\\s*:(\\s.*)?");

	}

	private record Value(String text, int line) {

	}

	private final String path;

	private final List<String> documentation = new ArrayList<>();

	private final Map<String, Value> values = new LinkedHashMap<>();

	private boolean inBlockComment;

	RevisionHeader(String path) {
		this.path = path;
	}

	/**
	 * Take the next line before the first section.
	 * @param content the line without surrounding space
	 * @param line its number
	 * @throws ScriptException if it is neither a comment nor blank, or a header that is
	 * unknown or was there before
	 */
	void accept(String content, int line) {
		if (this.inBlockComment || content.startsWith("/*")) {
			acceptBlockComment(content, line);
		}
		else if (content.startsWith("--")) {
			String comment = content.substring(2);
			acceptComment(comment.startsWith(" ") ? comment.substring(1) : comment, line);
		}
		else if (!content.isEmpty()) {
			throw outsideSection(line);
		}
	}

	private void acceptBlockComment(String content, int line) {
		int end = content.indexOf("*/", this.inBlockComment ? 0 : 2);
		this.inBlockComment = end < 0;
		if (end >= 0 && end + 2 < content.length()) {
			throw outsideSection(line);
		}
	}

	private ScriptException outsideSection(int line) {
		return error(line, "SQL outside of a section. A revision begins with the lines '-- <message>' and "
				+ "'-- Revision ID: <id>', and its SQL stands below '-- migrate:upgrade' or '-- migrate:downgrade'.");
	}

	private void acceptComment(String comment, int line) {
		int colon = comment.indexOf(':');
		String key = comment.substring(0, Math.max(0, colon)).strip();
		if (KEYS.contains(key)) {
			Value earlier = this.values.putIfAbsent(key, new Value(comment.substring(colon + 1).strip(), line));
			if (earlier != null) {
				throw error(line, "'" + key + ":' is there twice, first in line " + earlier.line() + ". Keep one.");
			}
		}
		else if (this.values.isEmpty()) {
			this.documentation.add(comment);
		}
		else if (colon > 0) {
			verifyNoHeader(comment, line);
		}
	}

	private void verifyNoHeader(String comment, int line) {
		Matcher matcher = Syntax.HEADER.matcher(comment);
		if (matcher.matches()) {
			String written = matcher.group(1);
			throw error(line,
					"unknown header '" + written + ":'. "
							+ Suggestion.nearest(written, KEYS)
								.map((key) -> "Did you mean '" + key + ":'? ")
								.orElse("Known are '" + String.join(":', '", KEYS) + ":'. ")
							+ "Other comments belong above the headers or into a section.");
		}
	}

	/**
	 * Return the text above the headers.
	 * @return the message, and what follows it, without blank lines around; may be empty
	 */
	String documentation() {
		StringBuilder text = new StringBuilder();
		for (String line : this.documentation) {
			text.append(line.stripTrailing()).append('\n');
		}
		return text.toString().strip();
	}

	/**
	 * Return the revision that the header describes.
	 * @return the revision
	 * @throws ScriptException if the id is missing, or a value cannot be understood
	 */
	Revision revision() {
		Value id = this.values.get(REVISION_ID);
		if (id == null || id.text().isEmpty()) {
			throw missingId(id);
		}
		if (names(REVISION_ID).size() != 1) {
			throw error(id.line(), "'Revision ID:' takes one id, not '" + id.text() + "'.");
		}
		String documentation = documentation();
		int end = documentation.indexOf('\n');
		return new Revision(id.text(), names(REVISES), names(DEPENDS_ON), names(BRANCH_LABELS),
				(end < 0) ? documentation : documentation.substring(0, end), created(), this.path);
	}

	private ScriptException missingId(@Nullable Value id) {
		String similar = this.documentation.stream()
			.map(Syntax.HEADER::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.filter((written) -> Suggestion.nearest(written, List.of(REVISION_ID)).isPresent())
			.findFirst()
			.map((written) -> " It has '" + written + ":', which is not the same.")
			.orElse("");
		return error((id != null) ? id.line() : 1,
				"no revision id." + similar + " Write '-- Revision ID: <id>' below the message, with 12 hex digits "
						+ "or any id that no other revision has.");
	}

	private List<String> names(String key) {
		Value value = this.values.get(key);
		if (value == null || value.text().isEmpty()) {
			return List.of();
		}
		List<String> names = new ArrayList<>(1);
		for (String part : value.text().split(",", -1)) {
			String name = part.strip();
			if (name.isEmpty() || hasSpace(name)) {
				throw error(value.line(),
						"'" + key + ": " + value.text() + "' is not a list of names. " + "Separate them by commas.");
			}
			names.add(name);
		}
		return names;
	}

	private static boolean hasSpace(String name) {
		for (int i = 0; i < name.length(); i++) {
			if (Character.isWhitespace(name.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Instant created() {
		Value value = this.values.get(CREATE_DATE);
		if (value == null || value.text().isEmpty()) {
			return null;
		}
		try {
			return UtcTimestamps.parseIso(value.text());
		}
		catch (DateTimeParseException ex) {
			throw new ScriptException(this.path, value.line(),
					"'" + value.text() + "' is not a date. Write it as in '-- Create Date: 2026-11-20T10:30:00Z'.", ex);
		}
	}

	private ScriptException error(int line, String problem) {
		return new ScriptException(this.path, line, problem);
	}

}
