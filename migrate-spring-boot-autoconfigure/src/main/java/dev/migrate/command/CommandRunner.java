package dev.migrate.command;

import java.util.List;

import picocli.CommandLine;

/**
 * Runs one command line. Exit codes are 0 for done, 1 for refused or failed, 2 for a
 * command line that cannot be understood.
 */
public final class CommandRunner {

	private CommandRunner() {
	}

	/**
	 * Run a command line.
	 * @param args what follows {@code db}
	 * @param context what the verbs work with
	 * @return the exit code
	 */
	public static int run(List<String> args, CommandContext context) {
		ErrorPrinter errors = new ErrorPrinter(context.console(), args);
		return commandLine(new DbCommand(context)).setOut(context.console().out())
			.setErr(context.console().err())
			.setColorScheme(CommandLine.Help.defaultColorScheme(context.console().ansi()))
			.setExecutionExceptionHandler((ex, failed, parsed) -> errors.print(ex))
			.setParameterExceptionHandler((ex, arguments) -> errors.printUsage(ex))
			.execute(args.stream().map(SteppedTarget::hide).toArray(String[]::new));
	}

	static CommandLine commandLine(DbCommand db) {
		return new CommandLine(db).setExpandAtFiles(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.registerConverter(String.class, SteppedTarget::reveal);
	}

}
