package dev.migrate.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

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

	private @Nullable Consumer<Object> results;

	private String summary = "";

	private @Nullable CommandError failure;

	@Override
	public final Integer call() {
		List<@Nullable String> databases = new DatabaseChoice(db().context().databases(), db().requestedDatabase())
			.choose(scope());
		if (databases.size() == 1) {
			db().select(databases.get(0));
			run();
			return exitCode();
		}
		db().requireOneDatabase();
		return new EachDatabase(this, db()).run(inOrder(databases.stream().filter(Objects::nonNull).toList()));
	}

	/**
	 * Which databases it works on where there are several. A verb that reads says where
	 * each stands; one that loses something, or takes a revision, must be told.
	 */
	Scope scope() {
		return Scope.EACH;
	}

	/** The order in which several databases are worked on. */
	List<String> inOrder(List<String> databases) {
		return databases;
	}

	/** Whether a database is left alone when one that it depends on fails. */
	boolean followsDependencies() {
		return false;
	}

	/**
	 * Whether it prints a list for each of several databases, and not a line for each in
	 * the end.
	 */
	boolean printsList() {
		return true;
	}

	/** Get ready for one of several databases. */
	final void begin(String database, Consumer<Object> results) {
		this.results = results;
		this.summary = "";
		this.failure = null;
		if (!printsList()) {
			console().info("Database " + database);
		}
		else if (!db().ids()) {
			print(database + ":");
		}
	}

	/**
	 * Fail, although the verb did its work and printed its result: what it was asked to
	 * check does not hold.
	 */
	final void fail(CommandError error) {
		this.failure = error;
	}

	/** Why it failed after it printed its result, or {@code null}. */
	final @Nullable CommandError failure() {
		return this.failure;
	}

	private int exitCode() {
		if (this.failure == null) {
			return CommandLine.ExitCode.OK;
		}
		new ErrorPrinter(console(), false, db().stacktrace()).print(this.failure);
		return CommandLine.ExitCode.SOFTWARE;
	}

	/** Whether other databases are worked on as well. */
	final boolean isOneOfSeveral() {
		return this.results != null;
	}

	/** What was done, in a few words. */
	final String summary() {
		return this.summary;
	}

	final void summarize(String summary) {
		this.summary = summary;
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
			if (this.results != null) {
				this.results.accept(result);
			}
			else {
				console().result(Json.write(result));
			}
		}
	}

	/** A command for this database, where there are several. */
	final String command(String command) {
		String database = db().database();
		return (database == null || db().context().databases().size() < 2) ? command
				: command + " --database " + database;
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
