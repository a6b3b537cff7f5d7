package dev.migrate.script;

import org.jspecify.annotations.Nullable;

/**
 * Where the text of a revision can be had again, so that it need not be kept.
 */
@FunctionalInterface
interface ScriptSource {

	/**
	 * Read the text.
	 * @return the text, and what it was read from
	 * @throws ScriptException if it cannot be read
	 */
	Content read();

	/**
	 * What was read.
	 *
	 * @param text the text without byte order mark, with {@code \n} line ends
	 * @param fingerprint what the file came to, or {@code null} if it was read from none
	 */
	record Content(String text, @Nullable Long fingerprint) {

	}

}
