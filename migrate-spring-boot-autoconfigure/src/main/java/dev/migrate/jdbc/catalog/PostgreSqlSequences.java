package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import dev.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads sequences, without those of identity columns. That of a {@code serial} column is
 * read: its column has an ordinary default that names it, and models may use it by its
 * name.
 */
final class PostgreSqlSequences {

	private static final String QUERY = """
			SELECT n.nspname, c.relname, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle,
			  format_type(q.seqtypid, NULL) AS type
			FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname = ANY (?) AND NOT EXISTS (SELECT FROM pg_depend d
			  WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('i', 'e'))
			""";

	private final CatalogQuery query;

	private final PostgreSqlNamespaces namespaces;

	PostgreSqlSequences(CatalogQuery query, PostgreSqlNamespaces namespaces) {
		this.query = query;
		this.namespaces = namespaces;
	}

	List<Sequence> read() throws SQLException {
		return this.query.inSchemas(QUERY, this.namespaces.all(), this::sequence)
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Sequence> sequence(ResultSet row) throws SQLException {
		String namespace = row.getString("nspname");
		String name = row.getString("relname");
		long start = row.getLong("seqstart");
		long increment = row.getLong("seqincrement");
		String type = row.getString("type");
		Long minimum = unless((increment > 0) ? 1 : least(type), row.getLong("seqmin"));
		Long maximum = unless((increment > 0) ? greatest(type) : -1, row.getLong("seqmax"));
		long cache = row.getLong("seqcache");
		Integer cacheSize = (cache > 1) ? Math.toIntExact(Math.min(cache, Integer.MAX_VALUE)) : null;
		boolean cycles = row.getBoolean("seqcycle");
		return Lenient.read("sequence " + name, () -> new Sequence(this.namespaces.name(namespace, name), start,
				increment, minimum, maximum, cacheSize, cycles));
	}

	private static @Nullable Long unless(long usual, long value) {
		return (value != usual) ? value : null;
	}

	private static long greatest(String type) {
		return switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

	private static long least(String type) {
		return -greatest(type) - 1;
	}

}
