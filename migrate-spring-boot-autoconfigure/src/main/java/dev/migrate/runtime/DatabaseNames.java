package dev.migrate.runtime;

import java.util.List;

/**
 * The databases of an application.
 *
 * @param names their names in the configuration, in the order in which they are migrated;
 * empty without a database
 */
public record DatabaseNames(List<String> names) {

	/**
	 * Create names.
	 */
	public DatabaseNames {
		names = List.copyOf(names);
	}

}
