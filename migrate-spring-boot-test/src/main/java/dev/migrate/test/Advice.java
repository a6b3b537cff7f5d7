package dev.migrate.test;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.revision.Revision;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.RevisionFailedException;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionScripts;

/**
 * What failing checks say, and how to mend it.
 */
final class Advice {

	static final String NO_REVISIONS = "There are no revisions in migrate.locations and migrate.java-packages. Write the first one: "
			+ "java -jar app.jar db revision -m \"...\"";

	private Advice() {
	}

	/** A revision as messages name it. */
	static String name(Revision revision) {
		return revision.title().isEmpty() ? revision.id() : revision.id() + " (" + revision.title() + ")";
	}

	static String heads(List<Revision> heads, RevisionScripts scripts) {
		return """
				The history has %d heads, where one is expected:
				%s
				Join them: java -jar app.jar db merge heads""".formatted(heads.size(),
				heads.stream()
					.map((head) -> "  " + name(head) + " in " + scripts.get(head.id()).path())
					.collect(Collectors.joining("\n")));
	}

	/** Why a verb failed, and what to do in a test. */
	static String failure(String what, RuntimeException failure) {
		if (failure instanceof RevisionFailedException) {
			return what + ": " + failure.getMessage() + "\nCorrect the revision, and run this test again.";
		}
		String action = (failure instanceof MigrationException migration) ? "\n" + migration.getAction() : "";
		return what + ": " + failure.getMessage() + action;
	}

	static String irreversible(RevisionScript script) {
		return "Revision %s has no downgrade. Add %s in %s, or allow it: @MigrationTest(irreversible = \"%s\")"
			.formatted(name(script.revision()), (script instanceof JavaRevision) ? "a method downgrade(Operations)"
					: "a '-- migrate:downgrade' section", script.path(), script.revision().id());
	}

	static String reversible(Revision revision) {
		return "Revision %s is listed in @MigrationTest(irreversible), but has a downgrade. Take it from the list, so that its downgrade is tested."
			.formatted(name(revision));
	}

	static String leftBehind(RevisionScript script, List<String> differences, String database) {
		return """
				Revision %s is not undone by its downgrade. On %s, the schema after upgrade and downgrade differs from the one before:
				%s
				Correct %s in %s"""
			.formatted(name(script.revision()), database, list(differences), downgrade(script), script.path());
	}

	static String notRepeated(RevisionScript script, List<String> differences, String database) {
		return """
				Revision %s gives another schema when it is applied again. On %s, the schema after the second upgrade differs from the one after the first:
				%s
				Its upgrade must not depend on what its downgrade leaves behind: correct both in %s"""
			.formatted(name(script.revision()), database, list(differences), script.path());
	}

	static String entities(List<String> differences, String database) {
		return """
				The entities want something else than the revisions make. %s needs:
				%s
				Write the revision that does it: java -jar app.jar db migrate -m "..."; or correct the entities."""
			.formatted(database, list(differences));
	}

	private static String downgrade(RevisionScript script) {
		return (script instanceof JavaRevision) ? "its downgrade" : "its '-- migrate:downgrade' section";
	}

	private static String list(List<String> lines) {
		return lines.stream().map((line) -> "  " + line).collect(Collectors.joining("\n"));
	}

}
