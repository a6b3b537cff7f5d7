package dev.migrate.schema;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table, view, sequence or type, as it is before quoting.
 *
 * @param schema the schema, or {@code null} for the one the connection uses by default
 * @param name the name; a dot in it is part of the name
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName> {

	private static final Comparator<ObjectName> ORDER = Comparator
		.comparing(ObjectName::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
		.thenComparing(ObjectName::name);

	/**
	 * Create a name.
	 * @throws InvalidDefinitionException if a part is blank
	 */
	public ObjectName {
		if (schema != null) {
			Verify.name("Schema name", schema);
		}
		Verify.name("Name", name);
	}

	/**
	 * Return a name in the connection's default schema.
	 * @param name the name
	 * @return the name without a schema
	 */
	public static ObjectName of(String name) {
		return new ObjectName(null, name);
	}

	/**
	 * Return another name in the same schema.
	 * @param name the other name
	 * @return that name, with this schema
	 */
	public ObjectName sibling(String name) {
		return new ObjectName(this.schema, name);
	}

	/** The default schema comes first, then the others by their names. */
	@Override
	public int compareTo(ObjectName other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
