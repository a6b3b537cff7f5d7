package dev.migrate.operation;

import java.util.Set;
import java.util.TreeSet;

/**
 * The database that revisions are read for, among those of an application.
 *
 * @param name its name in the configuration
 * @param known the names of all databases, or empty if they are not known and any name
 * may be used
 */
public record TargetDatabase(String name, Set<String> known) {

	/**
	 * The database of an application that says nothing of others.
	 */
	public static final TargetDatabase DEFAULT = new TargetDatabase("default", Set.of());

	/**
	 * Create a target.
	 */
	public TargetDatabase {
		known = Set.copyOf(known);
	}

	/**
	 * Whether a name is that of one of the databases.
	 * @param other the name
	 * @return {@code true} also if the names are not known
	 */
	public boolean knows(String other) {
		return this.known.isEmpty() || this.known.contains(other);
	}

	/**
	 * Whether a name is that of this database.
	 * @param other the name
	 * @return whether it is
	 * @throws IllegalArgumentException if it is the name of none
	 */
	public boolean is(String other) {
		if (!knows(other)) {
			throw new IllegalArgumentException("there is no database '%s'. There are: %s".formatted(other,
					String.join(", ", new TreeSet<>(this.known))));
		}
		return this.name.equals(other);
	}

}
