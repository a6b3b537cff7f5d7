package dev.migrate.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Decodes revision files: UTF-8, with or without a byte order mark, any line ends.
 */
final class ScriptText {

	private ScriptText() {
	}

	/**
	 * Decode a file.
	 * @param path the file, for errors
	 * @param bytes its content
	 * @return its text without byte order mark, with {@code \n} line ends
	 * @throws ScriptException if it is not UTF-8
	 */
	static String decode(String path, byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		// What cannot be decoded becomes this character, which may also be there by
		// itself
		if (text.indexOf('\uFFFD') >= 0) {
			verifyUtf8(path, bytes);
		}
		return normalize(text);
	}

	private static void verifyUtf8(String path, byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
		}
		catch (CharacterCodingException ex) {
			throw notUtf8(path, bytes, ex);
		}
	}

	private static ScriptException notUtf8(String path, byte[] bytes, CharacterCodingException cause) {
		ByteBuffer input = ByteBuffer.wrap(bytes);
		CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, CharBuffer.allocate(bytes.length), true);
		int offset = result.isError() ? input.position() : 0;
		int line = 1;
		for (int i = 0; i < offset; i++) {
			line += (bytes[i] == '\n') ? 1 : 0;
		}
		return new ScriptException(path, line, "not UTF-8 text: byte 0x%02X at offset %d. Save the file as UTF-8."
			.formatted(bytes[offset] & 0xFF, offset), cause);
	}

	/**
	 * Remove the byte order mark and bring line ends to {@code \n}.
	 * @param text the text
	 * @return the text, the same instance if there is nothing to do
	 */
	static String normalize(String text) {
		String result = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return (result.indexOf('\r') >= 0) ? result.replace("\r\n", "\n").replace('\r', '\n') : result;
	}

}
