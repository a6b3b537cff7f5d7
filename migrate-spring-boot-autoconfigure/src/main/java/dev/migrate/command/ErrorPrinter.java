package dev.migrate.command;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Prints errors, whatever the application's logging is set to.
 */
public final class ErrorPrinter {

	private final Console console;

	private final boolean json;

	private final boolean stacktrace;

	/**
	 * Create a printer.
	 * @param console where to print
	 * @param args the command line, which may ask for JSON and for stack traces
	 */
	public ErrorPrinter(Console console, List<String> args) {
		this(console, args.contains("--json"), args.contains("--stacktrace"));
	}

	ErrorPrinter(Console console, boolean json, boolean stacktrace) {
		this.console = console;
		this.json = json;
		this.stacktrace = stacktrace;
	}

	/**
	 * Print what an exception says.
	 * @param thrown the exception
	 * @return the exit code
	 */
	public int print(Throwable thrown) {
		return print(CommandError.of(thrown), thrown);
	}

	/**
	 * Print an error.
	 * @param error the error
	 * @param thrown what caused it, of which the stack trace is printed if that is asked
	 * for
	 * @return the exit code
	 */
	public int print(CommandError error, Throwable thrown) {
		print(error);
		if (this.stacktrace) {
			thrown.printStackTrace(this.console.err());
		}
		printJson(error);
		return CommandLine.ExitCode.SOFTWARE;
	}

	/** Print an error for people. */
	void print(CommandError error) {
		this.console.message(this.console.ansi().string("@|bold,red ERROR|@ [migrate] ") + error.error());
		if (error.action() != null) {
			this.console.message(error.action());
		}
	}

	/** Print what is wrong with the command line, and how it is used. */
	int printUsage(ParameterException ex) {
		CommandLine command = ex.getCommandLine();
		String message = SteppedTarget.reveal(String.valueOf(ex.getMessage()));
		this.console.message(command.getColorScheme().errorText(message).toString());
		if (!UnmatchedArgumentException.printSuggestions(ex, this.console.err())) {
			command.usage(this.console.err(), command.getColorScheme());
		}
		printJson(new CommandError(message, "See '%s --help'.".formatted(command.getCommandSpec().qualifiedName())));
		return CommandLine.ExitCode.USAGE;
	}

	private void printJson(CommandError error) {
		if (this.json) {
			this.console.result(Json.write(error));
		}
	}

}
