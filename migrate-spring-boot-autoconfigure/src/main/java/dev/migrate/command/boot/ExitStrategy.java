package dev.migrate.command.boot;

/**
 * How the process ends after a verb. Another than {@link System#exit(int)} may be put
 * into the bootstrap registry of the application, for tests.
 */
@FunctionalInterface
public interface ExitStrategy {

	/**
	 * End the process.
	 * @param exitCode the exit code
	 */
	void exit(int exitCode);

}
