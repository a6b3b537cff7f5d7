package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sequences of the information schema.
 */
final class InformationSchemaSequences {

	private final InformationSchema schema;

	InformationSchemaSequences(InformationSchema schema) {
		this.schema = schema;
	}

	/**
	 * Read sequences.
	 * @param sql a query for schema, name, start, increment, least and greatest value,
	 * cycling and cache, with {@code null} for what is the database's default
	 * @return the sequences
	 */
	List<Sequence> read(String sql) throws SQLException {
		return this.schema.list(sql, this::sequence).stream().flatMap(Optional::stream).toList();
	}

	private Optional<Sequence> sequence(ResultSet row) throws SQLException {
		String schemaName = row.getString(1);
		String name = row.getString(2);
		long start = row.getLong(3);
		long increment = row.getLong(4);
		Long minimum = number(row, 5);
		Long maximum = number(row, 6);
		boolean cycles = "YES".equals(row.getString(7));
		Long cache = number(row, 8);
		return Lenient.read("sequence " + name, () -> new Sequence(this.schema.name(schemaName, name), start, increment,
				minimum, maximum, (cache != null) ? Math.toIntExact(cache) : null, cycles));
	}

	private static @Nullable Long number(ResultSet row, int column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

}
