package dev.migrate.runtime;

import java.util.List;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.jdbc.RevisionState;
import dev.migrate.jdbc.VersionTable;

/**
 * Writes steps into a script, with the row that a run of the verb leaves.
 */
final class OfflineStep {

	private final SqlScript script;

	private final VersionTable table;

	private final RowFactory rows;

	OfflineStep(SqlScript script, VersionTable table, RowFactory rows) {
		this.script = script;
		this.table = table;
		this.rows = rows;
	}

	/** The row first: it is what a second run fails at. */
	void inTransaction(Step step) {
		if (step.step().direction() == Direction.UPGRADE) {
			this.script.statement(this.table.insertSql(row(step), step.downgradeScript()));
		}
		else {
			this.script.statement(this.table.requireAppliedSql(step.revision()));
			this.script.statement(this.table.deleteSql(step.revision()));
		}
		step.statements().forEach((statement) -> this.script.statement(statement.sql()));
	}

	/**
	 * As {@link StatementJournal} does it, save that a statement and its record are not
	 * one transaction.
	 */
	void journalled(Step step) {
		boolean upgrade = step.step().direction() == Direction.UPGRADE;
		RevisionState inFlight = upgrade ? RevisionState.UPGRADING : RevisionState.DOWNGRADING;
		if (upgrade) {
			this.script
				.statement(this.table.insertSql(row(step).withProgress(inFlight, 0, null), step.downgradeScript()));
		}
		else {
			this.script.statement(this.table.requireAppliedSql(step.revision()));
			this.script.statement(this.table.updateProgressSql(row(step).withProgress(inFlight, 0, null)));
		}
		List<SqlStatement> statements = step.statements();
		Statements.Checksum done = new Statements.Checksum();
		for (int i = 0; i < statements.size(); i++) {
			this.script.statement(statements.get(i).sql());
			done.add(statements.get(i));
			if (i + 1 < statements.size()) {
				this.script
					.statement(this.table.updateProgressSql(row(step).withProgress(inFlight, i + 1, done.value())));
			}
		}
		this.script
			.statement(upgrade ? this.table.updateProgressSql(row(step)) : this.table.deleteSql(step.revision()));
	}

	private RevisionRow row(Step step) {
		return this.rows.scripted(step.step().revision());
	}

}
