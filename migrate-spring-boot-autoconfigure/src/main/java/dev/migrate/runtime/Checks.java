package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What must hold between scripts and database before a revision is applied.
 */
final class Checks {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final MigratorSettings settings;

	Checks(MigratorSettings settings) {
		this.settings = settings;
	}

	/**
	 * Scripts and database must tell the same history.
	 */
	void sameHistory(Snapshot snapshot) {
		List<String> unknown = snapshot.unknown().stream().map(RevisionRow::revision).toList();
		if (!unknown.isEmpty()) {
			apply(this.settings.onUnknownRevision(), () -> new DatabaseAheadException(snapshot.database(),
					describe(snapshot.unknown()), target(snapshot)));
		}
		List<String> edited = snapshot.edited();
		if (!edited.isEmpty()) {
			apply(this.settings.onChecksumMismatch(), () -> new ChecksumMismatchException(snapshot.database(), edited));
		}
	}

	/**
	 * No downgrade may be unfinished. Asked under the lock: without it, another process
	 * may be at it.
	 */
	void nothingHalfUndone(Snapshot snapshot) {
		for (RevisionRow row : snapshot.content().rows()) {
			if (row.state().isHalfUndone()) {
				throw new HalfDoneRevisionException(
						"The downgrade of revision %s on %s ended after %d statements and is not finished"
							.formatted(row.revision(), snapshot.database(), row.statementsDone()),
						"Finish it with 'java -jar app.jar db downgrade %s', then upgrade again."
							.formatted(parent(row)));
			}
		}
	}

	/**
	 * No upgrade may be unfinished. Asked under the lock: without it, another process may
	 * be at it.
	 */
	void nothingHalfDone(Snapshot snapshot) {
		for (RevisionRow row : snapshot.content().rows()) {
			// What failed at its first statement left nothing behind
			boolean begun = row.state() != RevisionState.UPGRADE_FAILED || row.statementsDone() > 0;
			if (row.state().isHalfDone() && begun) {
				throw new HalfDoneRevisionException(
						"The upgrade to revision %s on %s ended after %d statements and is not finished"
							.formatted(row.revision(), snapshot.database(), row.statementsDone()),
						("Finish it with 'java -jar app.jar db upgrade %s', or undo by hand what it did and run "
								+ "'java -jar app.jar db stamp %s'.")
							.formatted(row.revision(), parent(row)));
			}
		}
	}

	private static String parent(RevisionRow row) {
		return row.downRevisions().isEmpty() ? "base" : row.downRevisions().get(0);
	}

	private static void apply(ProblemPolicy policy, Supplier<MigrationException> problem) {
		if (policy == ProblemPolicy.FAIL) {
			throw problem.get();
		}
		if (policy == ProblemPolicy.WARN) {
			logger.warn(problem.get().getMessage());
		}
	}

	private static List<String> describe(List<RevisionRow> rows) {
		return rows.stream().map((row) -> row.revision() + " (" + row.message() + ")").toList();
	}

	/** The revision to go back to: what the unknown ones stand on. */
	private static String target(Snapshot snapshot) {
		RevisionGraph graph = snapshot.graphWithRows();
		List<String> parents = new ArrayList<>();
		for (RevisionRow row : snapshot.unknown()) {
			for (String id : graph.get(row.revision()).downRevisions()) {
				if (snapshot.scripts().find(id).isPresent() && !parents.contains(id)) {
					parents.add(id);
				}
			}
		}
		List<Revision> maximal = graph.maximal(snapshot.appliedAndKnown());
		return parents.stream()
			.filter((id) -> maximal.stream().anyMatch((revision) -> revision.id().equals(id)))
			.findFirst()
			.or(() -> parents.stream().findFirst())
			.orElse("base");
	}

}
