package dev.migrate.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another JVM with the class path of the tests, for tests of what happens between
 * processes and of what a killed process leaves behind. Closing kills it.
 */
public final class ChildJvm implements AutoCloseable {

	private final Process process;

	private final StringBuilder output = new StringBuilder();

	private final Thread reader;

	private boolean ended;

	private ChildJvm(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "output of child JVM " + process.pid());
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/**
	 * Start a JVM.
	 * @param mainClass the class whose {@code main} method it runs
	 * @param arguments the arguments of {@code main}
	 * @return the running JVM
	 */
	public static ChildJvm start(Class<?> mainClass, String... arguments) {
		return start(List.of(), mainClass, arguments);
	}

	/**
	 * Start a JVM with options.
	 * @param options options of the JVM, such as {@code -Dname=value}
	 * @param mainClass the class whose {@code main} method it runs
	 * @param arguments the arguments of {@code main}
	 * @return the running JVM
	 */
	public static ChildJvm start(List<String> options, Class<?> mainClass, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// many of them at once start faster without the optimizing compiler
		command.addAll(
				List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
		command.addAll(options);
		command.add(mainClass.getName());
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		return start(builder);
	}

	/**
	 * Start a program that becomes a JVM, such as a shell script that ends with
	 * {@code exec java}.
	 * @param builder what to start
	 * @return the running program
	 */
	public static ChildJvm start(ProcessBuilder builder) {
		try {
			return new ChildJvm(builder.redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (BufferedReader lines = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				append(line);
			}
		}
		catch (IOException ex) {
			append("[output ended: " + ex.getMessage() + "]");
		}
		end();
	}

	private synchronized void append(String line) {
		this.output.append(line).append('\n');
		notifyAll();
	}

	private synchronized void end() {
		this.ended = true;
		notifyAll();
	}

	/**
	 * The process id.
	 * @return the process id
	 */
	public long pid() {
		return this.process.pid();
	}

	/**
	 * What the process has written so far to standard output and standard error.
	 * @return the lines, each with its line feed
	 */
	public synchronized String output() {
		return this.output.toString();
	}

	/**
	 * Wait until the process has written a text.
	 * @param text the text
	 * @param timeout how long to wait at most
	 * @return what it has written so far
	 * @throws InterruptedException if this thread is interrupted
	 * @throws IllegalStateException if the process ends or the time is over before
	 */
	public synchronized String awaitOutput(String text, Duration timeout) throws InterruptedException {
		long deadline = System.nanoTime() + timeout.toNanos();
		while (this.output.indexOf(text) < 0) {
			long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
			if (this.ended || millis <= 0) {
				throw new IllegalStateException("'" + text + "' was not written "
						+ (this.ended ? "before the process ended" : "within " + timeout) + ":\n" + this.output);
			}
			wait(millis);
		}
		return this.output.toString();
	}

	/**
	 * Write a line to the standard input of the process.
	 * @param line the line, without its end
	 */
	public void sendLine(String line) {
		try {
			Writer input = this.process.outputWriter(StandardCharsets.UTF_8);
			input.write(line + System.lineSeparator());
			input.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The process does not listen:\n" + output(), ex);
		}
	}

	/**
	 * Wait until the process has ended and all its output is there.
	 * @param timeout how long to wait at most
	 * @return the exit code
	 * @throws InterruptedException if this thread is interrupted
	 * @throws IllegalStateException if the time is over before
	 */
	public int awaitExit(Duration timeout) throws InterruptedException {
		if (!this.process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new IllegalStateException("Still running after " + timeout + ":\n" + output());
		}
		this.reader.join(timeout.toMillis());
		return this.process.exitValue();
	}

	/**
	 * Kill the process at once, as a crash would: no shutdown hook runs.
	 * @throws InterruptedException if this thread is interrupted
	 */
	public void kill() throws InterruptedException {
		destroy();
		this.process.waitFor();
	}

	@Override
	public void close() {
		destroy();
	}

	private void destroy() {
		// through the handle, since Process would also close the output before it is read
		this.process.toHandle().destroyForcibly();
	}

}
