package dev.migrate.revision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pieces of text that several messages share.
 */
final class RevisionText {

	private static final int LISTED = 10;

	private static final int SUGGESTED = 3;

	private RevisionText() {
	}

	/** Lists revisions one per line, with their titles and sources. */
	static String list(List<Revision> revisions) {
		String lines = revisions.stream()
			.limit(LISTED)
			.map((revision) -> "\n  " + revision.id() + title(revision) + " in " + revision.source())
			.collect(Collectors.joining());
		int left = revisions.size() - LISTED;
		return (left > 0) ? lines + "\n  and " + left + " more" : lines;
	}

	private static String title(Revision revision) {
		return revision.title().isBlank() ? "" : " (" + revision.title() + ")";
	}

	/** Returns what follows the branch in a target. */
	static String point(String target) {
		return target.substring(target.indexOf('@') + 1);
	}

	/** Returns the names that a mistyped one probably stood for, nearest first. */
	static List<String> near(String typed, Collection<String> known) {
		int tolerance = Math.max(1, Math.min(typed.length(), 12) / 4);
		record Near(String name, int distance) {
		}
		return known.stream()
			.filter((name) -> Math.abs(name.length() - typed.length()) <= tolerance)
			.map((name) -> new Near(name, distance(typed, name)))
			.filter((near) -> near.distance() <= tolerance && near.distance() < typed.length())
			.sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
			.limit(SUGGESTED)
			.map(Near::name)
			.toList();
	}

	private static int distance(String left, String right) {
		int[] previous = new int[right.length() + 1];
		for (int column = 0; column <= right.length(); column++) {
			previous[column] = column;
		}
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[right.length() + 1];
			current[0] = row;
			for (int column = 1; column <= right.length(); column++) {
				int replaced = previous[column - 1] + ((left.charAt(row - 1) == right.charAt(column - 1)) ? 0 : 1);
				current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
			}
			previous = current;
		}
		return previous[right.length()];
	}

}
