package dev.migrate.jdbc.catalog;

import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.schema.InvalidDefinitionException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Leaves out what a database holds and the records cannot express, so that one exotic
 * object does not make all others unreadable.
 */
final class Lenient {

	private static final Log logger = LogFactory.getLog(Lenient.class);

	private Lenient() {
	}

	static <T> Optional<T> read(Object what, Supplier<T> definition) {
		try {
			return Optional.of(definition.get());
		}
		catch (InvalidDefinitionException ex) {
			logger.debug("Left out of what is read: " + what, ex);
			return Optional.empty();
		}
	}

}
