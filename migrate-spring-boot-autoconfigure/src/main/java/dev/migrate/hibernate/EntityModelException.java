package dev.migrate.hibernate;

import dev.migrate.runtime.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * The entities cannot be read.
 */
public class EntityModelException extends MigrationException {

	private static final long serialVersionUID = 1L;

	EntityModelException(String message, String action, @Nullable Throwable cause) {
		super(message, action, cause);
	}

	static EntityModelException invalidMapping(String unit, RuntimeException cause) {
		Throwable reason = cause;
		while (reason.getCause() != null && reason.getCause() != reason) {
			reason = reason.getCause();
		}
		String detail = (reason == cause) ? String.valueOf(cause.getMessage())
				: cause.getMessage() + ": " + reason.getMessage();
		return new EntityModelException(
				"The model of the entities of persistence unit '%s' could not be built: %s".formatted(unit, detail),
				"Mend the mapping of the entities, or the connection if that is what failed; "
						+ "the application itself would not start with it either.",
				cause);
	}

}
