package dev.migrate.dialect;

import java.util.Locale;

/**
 * The first words of a statement, which tell what it does.
 */
final class StatementHead {

	private static final int LENGTH = 1000;

	private StatementHead() {
	}

	/** In upper case, single-spaced and without comments. */
	static String of(String sql) {
		String text = sql.substring(0, Math.min(sql.length(), LENGTH));
		StringBuilder head = new StringBuilder(text.length());
		boolean blank = false;
		for (int i = 0; i < text.length(); i++) {
			int next = afterBlank(text, i);
			if (next > i) {
				blank = true;
				i = next - 1;
			}
			else {
				if (blank) {
					head.append(' ');
					blank = false;
				}
				head.append(text.charAt(i));
			}
		}
		return head.toString().strip().toUpperCase(Locale.ROOT);
	}

	// The rest of a statement may hold quotes; comments among its first words do not
	private static int afterBlank(String text, int from) {
		char c = text.charAt(from);
		if (c == ' ' || (c >= '\t' && c <= '\r')) {
			return from + 1;
		}
		if (text.startsWith("--", from)) {
			int end = text.indexOf('\n', from);
			return (end < 0) ? text.length() : end;
		}
		if (text.startsWith("/*", from) && !text.startsWith("!", from + 2) && !text.startsWith("M", from + 2)) {
			int end = text.indexOf("*/", from + 2);
			return (end < 0) ? from : end + 2;
		}
		return from;
	}

}
