package dev.migrate.dialect;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The first words of a statement, which tell what it does.
 */
final class StatementHead {

	private static final int LENGTH = 1000;

	// The rest of a statement may hold quotes; comments among its first words do not
	private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*(?![!M]).*?\\*/", Pattern.DOTALL);

	private static final Pattern SPACE = Pattern.compile("\\s+");

	private StatementHead() {
	}

	/** In upper case, single-spaced and without comments. */
	static String of(String sql) {
		String head = sql.substring(0, Math.min(sql.length(), LENGTH));
		String uncommented = COMMENT.matcher(head).replaceAll(" ");
		return SPACE.matcher(uncommented).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
	}

}
