package dev.migrate.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.runtime.MigrationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Runs a verb on several databases, one after another. One that fails does not keep the
 * others from being worked on, except those that depend on it.
 */
final class EachDatabase {

	private final Verb verb;

	private final DbCommand db;

	private final Console console;

	/** What is printed as JSON: a result or an error for each database. */
	private final Map<String, Object> results = new LinkedHashMap<>();

	/** A line for each database, of a verb that prints no list. */
	private final Map<String, String> summaries = new LinkedHashMap<>();

	private final Set<String> failed = new LinkedHashSet<>();

	EachDatabase(Verb verb, DbCommand db) {
		this.verb = verb;
		this.db = db;
		this.console = db.context().console();
	}

	/**
	 * Run the verb.
	 * @return the exit code: that of a failure if one of them failed
	 */
	int run(List<String> databases) {
		for (String database : databases) {
			this.db.select(database);
			try {
				requireDependencies(database);
				this.verb.begin(database, (result) -> this.results.put(database, result));
				this.verb.run();
				this.summaries.put(database, this.verb.summary());
				refuse(database, this.verb.failure());
			}
			catch (ParameterException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				fail(database, ex);
			}
		}
		print();
		return this.failed.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
	}

	private void requireDependencies(String database) {
		for (String dependency : this.verb.followsDependencies() ? this.db.context().dependencies(database)
				: List.<String>of()) {
			if (this.failed.contains(dependency)) {
				throw new MigrationException("Nothing was done: it depends on '" + dependency + "', which failed",
						"Run the command again when '" + dependency + "' is mended.", null);
			}
		}
	}

	/** The verb did its work, and what it checked does not hold. */
	private void refuse(String database, @Nullable CommandError failure) {
		if (failure != null) {
			this.failed.add(database);
			new ErrorPrinter(this.console, false, this.db.stacktrace())
				.print(new CommandError(database + ": " + failure.error(), failure.action()));
		}
	}

	private void fail(String database, RuntimeException ex) {
		this.failed.add(database);
		CommandError error = CommandError.of(ex);
		new ErrorPrinter(this.console, false, this.db.stacktrace())
			.print(new CommandError(database + ": " + error.error(), error.action()), ex);
		this.summaries.put(database, "FAILED: " + error.error());
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("error", error.error());
		json.put("action", error.action());
		if (this.results.containsKey(database)) {
			json.put("result", this.results.get(database));
		}
		this.results.put(database, json);
	}

	private void print() {
		if (this.db.json()) {
			this.console.result(Json.write(this.results));
		}
		else if (!this.verb.printsList() && !this.db.ids()) {
			int width = this.summaries.keySet().stream().mapToInt(String::length).max().orElse(1);
			this.summaries.forEach((database, summary) -> this.console
				.result(("%-" + width + "s  %s").formatted(database, summary.lines().findFirst().orElse(""))));
		}
	}

}
