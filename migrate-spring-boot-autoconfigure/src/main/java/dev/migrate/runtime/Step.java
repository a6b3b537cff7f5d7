package dev.migrate.runtime;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.dialect.SqlSyntaxException;
import dev.migrate.script.SqlSection;
import org.jspecify.annotations.Nullable;

/**
 * A step with what it runs.
 *
 * @param step the revision and the direction
 * @param section the section that runs
 * @param statements its statements; for a Java revision those that are known before it
 * runs
 * @param downgradeScript for an upgrade: the script that will undo it, to be kept in its
 * row, or {@code null} if it cannot be undone
 * @param java what runs in place of the statements, or {@code null} for a SQL revision
 */
record Step(RevisionStep step, SqlSection section, List<SqlStatement> statements, @Nullable String downgradeScript,
		@Nullable JavaWork java) {

	static Step of(RevisionStep step, SqlSection section, @Nullable String downgradeScript, Dialect dialect) {
		try {
			return new Step(step, section, dialect.splitter().split(section.sql(), section.line()), downgradeScript,
					null);
		}
		catch (SqlSyntaxException ex) {
			throw new MigrationException(
					"%s:%d: nothing was run, because the script of revision %s cannot be split into statements: %s"
						.formatted(section.path(), ex.line(), step.revision().id(), ex.reason()),
					"Correct the script at that line.", ex);
		}
	}

	String revision() {
		return this.step.revision().id();
	}

	/** A line of the script, as messages name it. */
	String at(int line) {
		return at(this.section.path(), line);
	}

	static String at(String path, int line) {
		return (line > 0) ? path + ":" + line : path;
	}

	/** Whether the step is one transaction: done, or not begun. */
	boolean isAtomic(Dialect dialect) {
		return dialect.transactionalDdl() && this.section.transactional()
				&& (this.java == null || !this.java.commits());
	}

	/** Whether it can be part of one transaction for all steps; an error if not. */
	void requireAtomic(Dialect dialect) {
		if (foreignKeysOff(dialect).isPresent()) {
			throw cannotBePart("it says foreign-keys=off, which has no effect within a transaction");
		}
		if (!isAtomic(dialect)) {
			throw cannotBePart(this.section.transactional() ? "it commits in between" : "it says transaction=false");
		}
	}

	/** What has to be run before its transaction so that foreign keys are ignored. */
	Optional<String> foreignKeysOff(Dialect dialect) {
		return this.section.enforcesForeignKeys() ? Optional.empty() : dialect.foreignKeysOff();
	}

	private MigrationException cannotBePart(String reason) {
		return new MigrationException(
				"%s: revision %s cannot be part of one transaction for all revisions: %s"
					.formatted(at(this.section.line()), revision(), reason),
				"Run with migrate.transaction=per-revision, or bring the database just before it and after it separately: "
						+ "'java -jar app.jar db upgrade %s'.".formatted(revision()),
				null);
	}

}
