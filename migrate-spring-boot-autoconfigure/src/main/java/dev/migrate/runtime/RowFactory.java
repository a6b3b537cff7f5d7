package dev.migrate.runtime;

import java.time.Duration;
import java.time.Instant;

import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.revision.Revision;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionScripts;

/**
 * Makes rows of the version table.
 */
final class RowFactory {

	private final RevisionScripts scripts;

	private final MigratorSettings settings;

	RowFactory(RevisionScripts scripts, MigratorSettings settings) {
		this.scripts = scripts;
		this.settings = settings;
	}

	/** The row of an applied revision. */
	RevisionRow applied(Revision revision, Instant at, Duration duration) {
		RevisionScript script = this.scripts.find(revision.id()).orElse(null);
		String checksum = (script != null) ? script.checksum() : null;
		Long fingerprint = (script != null) ? script.fingerprint() : null;
		return new RevisionRow(revision.id(), revision.downRevisions(), revision.dependsOn(), revision.message(),
				checksum, RevisionState.APPLIED, 0, null, at, this.settings.author(), duration,
				this.settings.toolVersion(), null, fingerprint);
	}

	/**
	 * The row of a revision that a script applies some time or other, run by who knows
	 * whom.
	 */
	RevisionRow scripted(Revision revision) {
		RevisionRow row = applied(revision, Instant.now(), Duration.ZERO);
		return row.withAppliedBy("script by " + this.settings.author());
	}

}
