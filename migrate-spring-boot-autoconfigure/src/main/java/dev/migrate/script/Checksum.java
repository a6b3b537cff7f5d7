package dev.migrate.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * Checksums of revisions, such as {@code sha256:9f86d0...}. They do not change with line
 * ends, a byte order mark, trailing space on a line or blank lines at the end, since
 * editors and Git change these without anyone meaning to. They name their algorithm, so
 * that a row written with another one is never taken for a change.
 *
 * <p>
 * That of a Java revision is taken over what its author wrote, as far as it can be told
 * from the class file: see {@link CodeFacts}. It is the same for any compiler, and
 * neither loads the class nor runs it: what its operations come to may depend on the
 * database, the clock or the environment. An edit of a class that the revision uses goes
 * unnoticed.
 */
public final class Checksum {

	private static final String PREFIX = "sha256:";

	private static final String JAVA_PREFIX = "java-sha256:";

	private static final String JAVA_PLACE_PREFIX = "java-place-sha256:";

	private Checksum() {
	}

	/**
	 * Return the checksum of a text.
	 * @param text the text, with any line ends
	 * @return the algorithm's name, a colon and the digest in hex digits
	 */
	public static String of(String text) {
		return PREFIX + digest(normalize(text));
	}

	/**
	 * Return whether two checksums prove that a revision was changed.
	 * @param recorded the checksum at the time it was applied, or {@code null} if none
	 * was recorded
	 * @param current the checksum now
	 * @return {@code true} if they differ and are of the same algorithm; otherwise the
	 * recorded one proves nothing
	 */
	public static boolean isChanged(@Nullable String recorded, String current) {
		return recorded != null && algorithm(recorded).equals(algorithm(current)) && !recorded.equals(current);
	}

	private static String algorithm(String checksum) {
		return checksum.substring(0, Math.max(0, checksum.indexOf(':')));
	}

	/**
	 * Return the checksum of a Java revision.
	 * @param classFile its class file
	 * @param place what its annotation says about its place in the history and how it
	 * runs
	 * @return the checksum; one that covers the place alone, and is said to be of another
	 * algorithm, if the class file is of a version that cannot be read yet
	 */
	static String ofJava(byte[] classFile, String place) {
		try {
			return JAVA_PREFIX + digest(place + "\0" + String.join("\0", CodeFacts.of(classFile)));
		}
		catch (IllegalArgumentException ex) {
			return JAVA_PLACE_PREFIX + digest(place);
		}
	}

	private static String digest(String text) {
		return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String normalize(String text) {
		String normalized = ScriptText.normalize(text);
		StringBuilder result = new StringBuilder(normalized.length());
		int from = 0;
		int pendingLineEnds = 0;
		while (from < normalized.length()) {
			int lineEnd = normalized.indexOf('\n', from);
			int next = (lineEnd < 0) ? normalized.length() : lineEnd;
			int end = next;
			while (end > from && (normalized.charAt(end - 1) == ' ' || normalized.charAt(end - 1) == '\t')) {
				end--;
			}
			if (end > from) {
				result.append("\n".repeat(pendingLineEnds)).append(normalized, from, end);
				pendingLineEnds = 0;
			}
			pendingLineEnds++;
			from = next + 1;
		}
		return result.toString();
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
