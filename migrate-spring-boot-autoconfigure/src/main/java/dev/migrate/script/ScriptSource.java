package dev.migrate.script;

/**
 * Where the text of a revision can be had again, so that it need not be kept.
 */
@FunctionalInterface
interface ScriptSource {

	/**
	 * Read the text.
	 * @return the text without byte order mark, with {@code \n} line ends
	 * @throws ScriptException if it cannot be read
	 */
	String read();

}
