package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.operation.Operation;

/**
 * An operation of a generated revision.
 *
 * @param operation the operation, which carries what its reverse needs where anybody can
 * know it
 * @param remarks what whoever reviews the revision should know; written above the
 * operation as comments, each one line
 * @param isDestructive whether it loses data
 */
public record PlannedOperation(Operation operation, List<String> remarks, boolean isDestructive) {

	/**
	 * Create a planned operation.
	 */
	public PlannedOperation {
		remarks = List.copyOf(remarks);
	}

	/**
	 * Return an operation that nobody needs to be told about.
	 * @param operation the operation
	 * @return the planned operation
	 */
	public static PlannedOperation of(Operation operation) {
		return new PlannedOperation(operation, List.of(), false);
	}

}
