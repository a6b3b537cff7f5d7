package dev.migrate.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A target as typed: {@code [branch@][symbol][+N|-N]}.
 *
 * @param text the whole target, for messages
 * @param branch the label, id or prefix before {@code @}
 * @param symbol the id, prefix, label, {@code head}, {@code heads} or {@code base}
 * @param steps the signed number, or {@code null} for an absolute target
 */
record Target(String text, @Nullable String branch, @Nullable String symbol, @Nullable Integer steps) {

	private static final Pattern SYNTAX = Pattern
		.compile("(?:(?<branch>[^@+:-]+)@)?(?<symbol>[^@+:-]+)?(?<steps>[+-]\\d{1,9})?");

	static final String HEAD = "head";

	static final String HEADS = "heads";

	static final String BASE = "base";

	static Target parse(String text) {
		Matcher matcher = SYNTAX.matcher(text);
		if (!matcher.matches() || (matcher.group("symbol") == null && matcher.group("steps") == null)) {
			if (text.indexOf(':') >= 0) {
				throw new RevisionRequestException(
						"'" + text + "' is a range, and ranges are for --sql and history. Name the target alone: '"
								+ text.substring(text.indexOf(':') + 1) + "'.");
			}
			throw UnknownRevisionException.malformed(text);
		}
		String steps = matcher.group("steps");
		return new Target(text, matcher.group("branch"), matcher.group("symbol"),
				(steps != null) ? Integer.valueOf(steps) : null);
	}

	boolean isBase() {
		return BASE.equals(this.symbol) && this.steps == null;
	}

	/** Returns whether this is {@code +N} or {@code branch@+N}. */
	boolean isAhead() {
		return this.symbol == null && this.steps != null && this.steps > 0;
	}

	/** Returns whether this is {@code branch@heads}. */
	boolean isHeadsOfBranch() {
		return HEADS.equals(this.symbol) && this.branch != null && this.steps == null;
	}

}
