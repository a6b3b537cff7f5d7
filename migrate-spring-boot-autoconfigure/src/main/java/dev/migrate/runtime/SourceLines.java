package dev.migrate.runtime;

import java.util.Arrays;

/**
 * Finds out which line of a Java revision's source is running, so that errors can name
 * it.
 */
final class SourceLines {

	private static final StackWalker walker = StackWalker.getInstance();

	private SourceLines() {
	}

	/**
	 * The line that is running.
	 * @param className the revision's class
	 * @return the line, counted from 1, or 0 if the class was compiled without lines
	 */
	static int current(String className) {
		return walker.walk((frames) -> frames.filter((frame) -> isPartOf(frame.getClassName(), className))
			.mapToInt((frame) -> Math.max(frame.getLineNumber(), 0))
			.findFirst()
			.orElse(0));
	}

	/**
	 * The line that threw an exception.
	 * @param ex the exception
	 * @param className the revision's class
	 * @return the line, counted from 1, or 0 if it is not known
	 */
	static int of(Throwable ex, String className) {
		return Arrays.stream(ex.getStackTrace())
			.filter((frame) -> isPartOf(frame.getClassName(), className))
			.mapToInt((frame) -> Math.max(frame.getLineNumber(), 0))
			.findFirst()
			.orElse(0);
	}

	private static boolean isPartOf(String name, String className) {
		return name.equals(className) || name.startsWith(className + "$");
	}

}
