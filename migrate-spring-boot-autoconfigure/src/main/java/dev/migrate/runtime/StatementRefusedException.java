package dev.migrate.runtime;

import dev.migrate.dialect.SqlStatement;

/**
 * A statement cannot run the way its section asks for. Found before anything runs.
 */
public class StatementRefusedException extends MigrationException {

	private static final long serialVersionUID = 1L;

	StatementRefusedException(RevisionStep step, String path, SqlStatement statement, String reason) {
		super("%s:%d: nothing was run, because a statement of revision %s %s: %s".formatted(path, statement.line(),
				step.revision().id(), reason, Statements.shortened(statement.sql())),
				"Remove the statement, or let the section run without a transaction: "
						+ "'-- migrate:%s transaction=false'.".formatted(step.direction().verb()),
				null);
	}

}
