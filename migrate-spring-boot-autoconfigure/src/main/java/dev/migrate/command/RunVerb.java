package dev.migrate.command;

import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.RunResult;

/**
 * Base of the verbs that run revisions. How the run goes on is told on the error output;
 * the result on the standard output is for JSON only, as Alembic prints none.
 */
abstract class RunVerb extends Verb {

	/**
	 * Run with a display of how it goes on, which depends on whether a person is
	 * watching.
	 */
	final RunResult run(Run run) {
		try (RunDisplay display = RunDisplay.on(console())) {
			return run.with(migrator().withListener(display));
		}
	}

	final void print(RunResult result, String verb) {
		if (result.steps().isEmpty()) {
			String current = result.current().isEmpty() ? "the base" : String.join(", ", result.current());
			console().info("Nothing to " + verb + ": " + result.database() + " is at " + current);
		}
		printJson(result);
	}

	/**
	 * What is run.
	 */
	@FunctionalInterface
	interface Run {

		RunResult with(Migrator migrator);

	}

}
