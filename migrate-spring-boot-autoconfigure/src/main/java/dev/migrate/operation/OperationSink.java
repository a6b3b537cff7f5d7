package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

/**
 * Takes operations one by one. All that {@code op} offers ends here, so that running,
 * recording and writing SQL differ in this one method.
 */
public interface OperationSink {

	/**
	 * Take an operation.
	 * @param operation the operation
	 */
	void invoke(Operation operation);

	/**
	 * Return the database that is worked on.
	 * @return the database; the default one if the operations are for no special one
	 */
	default TargetDatabase target() {
		return TargetDatabase.DEFAULT;
	}

	/**
	 * Return the full name of a table, view, sequence or type.
	 * @param name the name as the revision has it
	 * @return the name, with the schema chosen by {@link Operations#inSchema(String)}
	 */
	default ObjectName named(String name) {
		return ObjectName.of(name);
	}

}
