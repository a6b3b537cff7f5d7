package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sequences of MariaDB, each of which is a table with one row. What is as the
 * server makes it by default is not stated.
 */
final class MySqlSequences {

	/** So many fit into one query with ease. */
	private static final int AT_ONCE = 200;

	private static final int DEFAULT_CACHE = 1000;

	private MySqlSequences() {
	}

	static List<Sequence> read(Connection connection, MySqlDatabase database, Dialect dialect, List<String> names)
			throws SQLException {
		List<Sequence> sequences = new ArrayList<>();
		for (int from = 0; from < names.size(); from += AT_ONCE) {
			List<String> some = names.subList(from, Math.min(from + AT_ONCE, names.size()));
			String sql = some.stream()
				.map((name) -> "SELECT " + dialect.literal(name)
						+ ", start_value, increment, minimum_value, maximum_value, cache_size, cycle_option FROM "
						+ dialect.quote(database.name()) + "." + dialect.quote(name))
				.collect(Collectors.joining(" UNION ALL "));
			CatalogRows.forEach(connection, sql, (row) -> sequence(database, row).ifPresent(sequences::add));
		}
		return sequences;
	}

	private static Optional<Sequence> sequence(MySqlDatabase database, ResultSet row) throws SQLException {
		String name = row.getString(1);
		long start = row.getLong(2);
		long increment = row.getLong(3);
		long minimum = row.getLong(4);
		long maximum = row.getLong(5);
		// without a cache, values are taken one by one
		int cache = Math.max(1, row.getInt(6));
		boolean cycles = row.getBoolean(7);
		boolean up = increment >= 0;
		return TableAssembly.expressible("Sequence " + name,
				() -> new Sequence(database.nameOf(name), start, increment, unless(minimum, up ? 1 : -Long.MAX_VALUE),
						unless(maximum, up ? Long.MAX_VALUE - 1 : -1), (cache == DEFAULT_CACHE) ? null : cache,
						cycles));
	}

	private static @Nullable Long unless(long value, long usual) {
		return (value == usual) ? null : value;
	}

}
