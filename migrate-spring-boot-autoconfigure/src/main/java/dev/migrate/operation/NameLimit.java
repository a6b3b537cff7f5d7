package dev.migrate.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.migrate.schema.Verify;

/**
 * The longest name a database accepts. Longer ones are cut and end in a hash of the whole
 * name, so that the same name always becomes the same, and two never one.
 *
 * @param bytes the most bytes of a name in UTF-8; databases that count characters allow
 * no less
 */
public record NameLimit(int bytes) {

	private static final int HASH_CHARACTERS = 8;

	/**
	 * Create a limit.
	 * @throws dev.migrate.schema.InvalidDefinitionException if nothing would be left of a
	 * name beside the hash
	 */
	public NameLimit {
		Verify.that(bytes >= 2 * HASH_CHARACTERS, "A limit of " + bytes + " bytes is too short for names");
	}

	/**
	 * Return whether a name is short enough.
	 * @param name the name
	 * @return whether the database accepts its length
	 */
	public boolean accepts(String name) {
		return name.getBytes(StandardCharsets.UTF_8).length <= this.bytes;
	}

	/**
	 * Return a name that is short enough.
	 * @param name the name
	 * @return the name itself if it is short enough, else its beginning and a hash
	 */
	public String shorten(String name) {
		if (accepts(name)) {
			return name;
		}
		int left = this.bytes - HASH_CHARACTERS - 1;
		StringBuilder beginning = new StringBuilder();
		for (int point : name.codePoints().toArray()) {
			left -= Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
			if (left < 0) {
				break;
			}
			beginning.appendCodePoint(point);
		}
		return beginning + "_" + hash(name);
	}

	private static String hash(String name) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, HASH_CHARACTERS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
