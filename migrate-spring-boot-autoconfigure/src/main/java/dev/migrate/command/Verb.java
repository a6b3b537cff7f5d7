package dev.migrate.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.migrate.revision.RevisionGraph;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Base of the verbs. A verb ends with exit code 0, or with 1 if what it checks does not
 * hold, or throws; {@link CommandRunner} prints the error and makes it exit code 1.
 */
@Command(sortOptions = false, usageHelpAutoWidth = true)
abstract class Verb implements Callable<Integer> {

	@ParentCommand
	private @Nullable DbCommand db;

	private int exitCode;

	@Override
	public final Integer call() {
		run();
		return this.exitCode;
	}

	/**
	 * End with exit code 1, although the verb did its work and printed its result: what
	 * it was asked to check does not hold.
	 */
	final void fail(CommandError error) {
		new ErrorPrinter(console(), List.of()).print(error);
		this.exitCode = CommandLine.ExitCode.SOFTWARE;
	}

	/**
	 * Do the verb's work.
	 */
	abstract void run();

	final DbCommand db() {
		return Objects.requireNonNull(this.db, "picocli sets the parent command");
	}

	final Console console() {
		return db().context().console();
	}

	final CommandSettings settings() {
		return db().context().settings();
	}

	/** The migrator of the database that {@code --database} names; fails without one. */
	final Migrator migrator() {
		return db().context().migrator(db().database()).withPlaceholders(db().placeholders());
	}

	/** The scripts, without a database. */
	final RevisionScripts scripts() {
		return db().context().scripts(db().database());
	}

	/** The graph of the scripts, without a database. */
	final RevisionGraph graph() {
		return scripts().graph();
	}

	/**
	 * A file as people write it: below the working directory without what leads to that.
	 */
	static Path shown(Path file) {
		Path here = Path.of("").toAbsolutePath();
		return file.startsWith(here) ? here.relativize(file) : file;
	}

	/** Print a script, or wrap it as JSON if that is asked for. */
	final void printScript(String script) {
		print(script.stripTrailing());
		printJson(Map.of("sql", script));
	}

	/** Print a line of the result, unless the result is printed as JSON. */
	final void print(String line) {
		if (!db().json()) {
			console().result(line);
		}
	}

	/**
	 * Print the result as JSON, if that is asked for: a record, a map, or a collection of
	 * these.
	 */
	final void printJson(Object result) {
		if (db().json()) {
			console().result(Json.write(result));
		}
	}

	/**
	 * Refuse what loses data or history where the configuration protects the database.
	 */
	final void requireUnprotected(String what) {
		if (settings().protectedMode() && !db().force()) {
			throw new MigrationException(
					"Refused to " + what + ": the database is protected by migrate.protected=true.",
					"If you mean it, add --force.", null);
		}
	}

}
