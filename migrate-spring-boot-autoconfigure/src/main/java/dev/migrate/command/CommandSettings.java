package dev.migrate.command;

/**
 * What the configuration says about the command line.
 *
 * @param protectedMode whether verbs that lose data or history need {@code --force}
 */
public record CommandSettings(boolean protectedMode) {

	/**
	 * The settings of an application that says nothing.
	 */
	public static final CommandSettings DEFAULTS = new CommandSettings(false);

}
