package dev.migrate.command;

import java.util.regex.Pattern;

/**
 * Lets {@code -1} be typed as a target or as the start of a range, though it looks like
 * an option: a character that nobody types goes before it while the command line is
 * parsed.
 */
final class SteppedTarget {

	private static final String MARK = "\u0001";

	private static final Pattern STEPS = Pattern.compile("-\\d+(:.*)?");

	private SteppedTarget() {
	}

	static String hide(String argument) {
		return STEPS.matcher(argument).matches() ? MARK + argument : argument;
	}

	static String reveal(String text) {
		return text.replace(MARK, "");
	}

}
