package dev.migrate.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The databases of an application, and in which order they are migrated.
 *
 * @param dependencies for each name in the configuration those of the databases that it
 * depends on; each database comes after these
 */
public record DatabaseNames(Map<String, Set<String>> dependencies) {

	/**
	 * Without a database.
	 */
	public static final DatabaseNames NONE = new DatabaseNames(Map.of());

	/**
	 * Create names.
	 */
	public DatabaseNames {
		Map<String, Set<String>> copy = new LinkedHashMap<>();
		dependencies.forEach((name, others) -> copy.put(name, Set.copyOf(others)));
		dependencies = Collections.unmodifiableMap(copy);
	}

	/**
	 * The databases, in the order in which they are migrated.
	 * @return the names
	 */
	public List<String> names() {
		return List.copyOf(this.dependencies.keySet());
	}

	/**
	 * The databases that must be migrated before another.
	 * @param database the name of the other
	 * @return their names
	 */
	public Set<String> dependencies(String database) {
		return this.dependencies.getOrDefault(database, Set.of());
	}

}
