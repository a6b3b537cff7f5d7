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

	@Override
	final boolean printsList() {
		return false;
	}

	final void print(RunResult result, String verb) {
		String current = result.current().isEmpty() ? "the base" : String.join(", ", result.current());
		int steps = result.steps().size();
		if (steps == 0) {
			console().info("Nothing to " + verb + ": " + result.database() + " is at " + current);
			summarize("nothing to " + verb + ", at " + current);
		}
		else {
			summarize("%s of %d revision%s, at %s".formatted(verb, steps, (steps == 1) ? "" : "s", current));
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
