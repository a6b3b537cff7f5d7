package dev.migrate.script;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a file name that tells what a revision does (Alembic: {@code slug}).
 */
final class Slug {

	private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

	private Slug() {
	}

	/**
	 * Make a slug of a message: its words in lower case, joined by underscores, and cut
	 * after the last word that fits. Only a first word that is too long is cut itself.
	 * @param message the message
	 * @param maxLength how many characters the slug may have
	 * @return the slug, empty if there are no words
	 */
	static String of(String message, int maxLength) {
		String slug = WORD.matcher(message)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.joining("_"))
			.toLowerCase(Locale.ROOT);
		if (slug.length() <= maxLength) {
			return slug;
		}
		int boundary = slug.lastIndexOf('_', maxLength);
		int end = (boundary > 0) ? boundary : maxLength;
		if (Character.isHighSurrogate(slug.charAt(end - 1))) {
			end--;
		}
		return slug.substring(0, end);
	}

}
