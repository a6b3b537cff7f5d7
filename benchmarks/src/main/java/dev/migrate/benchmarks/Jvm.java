package dev.migrate.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs.
 */
final class Jvm {

	private Jvm() {
	}

	/**
	 * Run a class of this class path in a JVM of its own.
	 * @param options options of the JVM
	 * @param main the class
	 * @param args its arguments
	 * @return the lines it prints
	 */
	static List<String> run(List<String> options, Class<?> main, List<String> args)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(java());
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(args);
		return run(new ProcessBuilder(command));
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * Run a program that must succeed.
	 * @return the lines it prints
	 */
	static List<String> run(ProcessBuilder program) throws IOException, InterruptedException {
		Process process = program.redirectErrorStream(true).start();
		process.getOutputStream().close();
		List<String> lines = process.inputReader().lines().toList();
		if (process.waitFor() != 0) {
			throw new IllegalStateException(program.command() + " ended with exit code " + process.exitValue() + ":\n"
					+ String.join("\n", lines));
		}
		return lines;
	}

}
