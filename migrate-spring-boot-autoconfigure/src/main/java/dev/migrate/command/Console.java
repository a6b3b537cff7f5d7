package dev.migrate.command;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Locale;

import picocli.CommandLine.Help.Ansi;

/**
 * Where results, messages and questions go. Results alone go to the standard output.
 */
public final class Console {

	private final PrintWriter out;

	private final PrintWriter err;

	private final BufferedReader in;

	private final boolean terminal;

	private final Ansi ansi;

	/**
	 * Create a console.
	 * @param out takes results
	 * @param err takes messages and questions
	 * @param in gives answers
	 * @param terminal whether a person sees the output and can answer
	 * @param ansi whether to use colours
	 */
	public Console(PrintWriter out, PrintWriter err, Reader in, boolean terminal, Ansi ansi) {
		this.out = out;
		this.err = err;
		this.in = new BufferedReader(in);
		this.terminal = terminal;
		this.ansi = ansi;
	}

	/**
	 * The console of this process. It writes to the process's own streams, whatever
	 * {@code System.out} stands for by now.
	 * @return the console
	 */
	public static Console ofProcess() {
		Ansi ansi = Ansi.AUTO.enabled() ? Ansi.ON : Ansi.OFF;
		return new Console(writer(FileDescriptor.out, "stdout.encoding"), writer(FileDescriptor.err, "stderr.encoding"),
				new InputStreamReader(System.in, charset("stdin.encoding")), isTerminal(), ansi);
	}

	private static PrintWriter writer(FileDescriptor descriptor, String encoding) {
		return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), charset(encoding)), true);
	}

	/**
	 * Java 17 knows only {@code native.encoding}; later versions have one for each
	 * stream.
	 */
	private static Charset charset(String property) {
		String name = System.getProperty(property, System.getProperty("native.encoding"));
		return (name != null && Charset.isSupported(name)) ? Charset.forName(name) : Charset.defaultCharset();
	}

	/**
	 * From Java 22 on there is always a console, and it tells whether it is a terminal.
	 */
	@SuppressWarnings("SystemConsoleNull") // It is null before Java 22, and asked
											// afterwards
	private static boolean isTerminal() {
		java.io.Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException ex) {
			return true;
		}
	}

	/**
	 * Whether a person sees the output and can answer.
	 * @return {@code true} on a terminal
	 */
	public boolean isInteractive() {
		return this.terminal;
	}

	/**
	 * Whether to use colours.
	 * @return how to render markup such as {@code @|red text|@}
	 */
	public Ansi ansi() {
		return this.ansi;
	}

	/**
	 * Print a line of a result.
	 * @param line the line
	 */
	public void result(String line) {
		this.out.print(line + "\n");
		this.out.flush();
	}

	/**
	 * Print a line that is no result, as Alembic logs it.
	 * @param message the message
	 */
	public void info(String message) {
		message("INFO  [migrate] " + message);
	}

	/**
	 * Print a line about something to look at.
	 * @param message the message
	 */
	public void warn(String message) {
		message(this.ansi.string("@|bold,yellow WARN|@  [migrate] ") + message);
	}

	/**
	 * Print a line that is no result.
	 * @param line the line, printed as it is
	 */
	public void message(String line) {
		this.err.print(line + "\n");
		this.err.flush();
	}

	/** Print to the end of the current line, which is to be written over. */
	void unfinished(String text) {
		this.err.print(text);
		this.err.flush();
	}

	/**
	 * Ask a person to confirm.
	 * @param question the question
	 * @return whether the answer is {@code y} or {@code yes}
	 */
	public boolean confirm(String question) {
		this.err.print(question + " [y/N] ");
		this.err.flush();
		try {
			String answer = this.in.readLine();
			return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
		}
		catch (IOException ex) {
			return false;
		}
	}

	PrintWriter out() {
		return this.out;
	}

	PrintWriter err() {
		return this.err;
	}

}
