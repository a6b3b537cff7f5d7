package dev.migrate.dialect.ddl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.NameLimit;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Renders names. A name is left as it is where every reader would fold it alike, else
 * quoted, so that its case and any character in it are kept.
 */
final class Names {

	private final Dialect dialect;

	private final String database;

	private final ReservedWords reserved;

	private final Limit limit;

	/**
	 * Create the renderer of a database's names.
	 * @param dialect knows how to quote
	 * @param database the database, for messages
	 * @param reserved the words to quote
	 * @param limit how long a name may be
	 */
	Names(Dialect dialect, String database, ReservedWords reserved, Limit limit) {
		this.dialect = dialect;
		this.database = database;
		this.reserved = reserved;
		this.limit = limit;
	}

	/**
	 * Render a name.
	 * @param given the raw name, or one {@linkplain ExactName in quotes}
	 * @return the name, quoted if need be
	 * @throws UnsupportedOperationOnDatabaseException if the name is too long; PostgreSQL
	 * would cut it without an error, and two names could become one
	 */
	String identifier(String given) {
		String name = ExactName.text(given);
		int length = this.limit.measure(name);
		if (length > this.limit.max()) {
			throw new UnsupportedOperationOnDatabaseException(this.database,
					"the name '" + name + "' of " + length + " " + this.limit.unit(),
					"use a name of at most " + this.limit.max() + " " + this.limit.unit()
							+ ", or a shorter pattern in migrate.naming.* if the name comes from there");
		}
		return (ExactName.isExact(given) || this.reserved.contains(name)) ? this.dialect.quote(name)
				: this.dialect.identifier(name);
	}

	/** The longest name: as many bytes as it may have characters are always accepted. */
	NameLimit limit() {
		return new NameLimit(this.limit.max());
	}

	String qualified(@Nullable String schema, String name) {
		return (schema == null) ? identifier(name) : identifier(schema) + "." + identifier(name);
	}

	String of(ObjectName name) {
		return qualified(name.schema(), name.name());
	}

	String list(List<String> names) {
		return names.stream().map(this::identifier).collect(Collectors.joining(", ", "(", ")"));
	}

	String text(String text) {
		return this.dialect.literal(text);
	}

	/**
	 * How long a name may be.
	 *
	 * @param max the most it may have
	 * @param unit of what: {@code bytes} or {@code characters}
	 */
	record Limit(int max, String unit) {

		static Limit bytes(int max) {
			return new Limit(max, "bytes");
		}

		static Limit characters(int max) {
			return new Limit(max, "characters");
		}

		int measure(String name) {
			return this.unit.equals("bytes") ? name.getBytes(StandardCharsets.UTF_8).length
					: name.codePointCount(0, name.length());
		}

	}

}
