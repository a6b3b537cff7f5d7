package dev.migrate.script;

import org.jspecify.annotations.Nullable;

/**
 * A revision file or a location that cannot be read as one. The message says where and
 * how to fix it.
 */
public final class ScriptException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String path;

	private final int line;

	ScriptException(String path, int line, String problem) {
		this(path, line, problem, null);
	}

	ScriptException(String path, int line, String problem, @Nullable Throwable cause) {
		super(path + ((line > 0) ? ":" + line : "") + ": " + problem, cause);
		this.path = path;
		this.line = line;
	}

	/**
	 * Return the file or the location concerned.
	 * @return the path as it is shown to users
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Return the line concerned.
	 * @return the line, counted from 1, or 0 if it is about the whole file
	 */
	public int line() {
		return this.line;
	}

}
