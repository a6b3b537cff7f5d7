package dev.migrate.autogenerate;

import java.util.List;

/**
 * Edits, drops or adds operations before a generated revision is written, and before
 * {@code db check} decides. Beans of this type are applied in their order (Alembic:
 * {@code process_revision_directives}).
 */
@FunctionalInterface
public interface AutogenerateCustomizer {

	/**
	 * Customize what a revision will do.
	 * @param database the name of the database in the configuration
	 * @param operations the operations, in the order to run them
	 * @return the operations to take instead; none means that nothing differs
	 */
	List<PlannedOperation> customize(String database, List<PlannedOperation> operations);

}
