package dev.migrate.script;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses which known name somebody meant.
 */
final class Suggestion {

	private static final int MAXIMUM_DISTANCE = 3;

	private Suggestion() {
	}

	/**
	 * Return the known name nearest to what was written, regardless of case.
	 * @param written what was written
	 * @param known the names there are
	 * @return the nearest, or empty if none is near
	 */
	static Optional<String> nearest(String written, Collection<String> known) {
		return known.stream()
			.filter((name) -> distance(written, name) <= Math.min(MAXIMUM_DISTANCE, name.length() / 2))
			.min(Comparator.comparingInt((name) -> distance(written, name)));
	}

	/* Levenshtein's */
	private static int distance(String left, String right) {
		String a = left.toLowerCase(Locale.ROOT);
		String b = right.toLowerCase(Locale.ROOT);
		int[] row = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int substituted = diagonal + ((a.charAt(i - 1) == b.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
			}
		}
		return row[b.length()];
	}

}
