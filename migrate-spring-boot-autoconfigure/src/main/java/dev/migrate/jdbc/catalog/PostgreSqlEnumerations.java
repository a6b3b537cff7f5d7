package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ColumnType.Enumeration;

/**
 * Reads the enumeration types of the namespaces, and those of other namespaces that
 * columns of their tables have. A type without a label is left out.
 */
final class PostgreSqlEnumerations {

	private static final String QUERY = PostgreSqlNamespaces.TABLES
			+ """
					SELECT t.oid, n.nspname, t.typname,
					  array(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
					FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
					WHERE t.typtype = 'e' AND (t.oid IN (SELECT a.atttypid FROM pg_attribute a JOIN scope s ON s.oid = a.attrelid)
					  OR n.nspname = ANY (?) AND NOT EXISTS (SELECT FROM pg_depend d
					    WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'))
					""";

	private final CatalogQuery query;

	private final PostgreSqlNamespaces namespaces;

	private final Map<Long, Enumeration> byOid = new LinkedHashMap<>();

	PostgreSqlEnumerations(CatalogQuery query, PostgreSqlNamespaces namespaces) {
		this.query = query;
		this.namespaces = namespaces;
	}

	Map<Long, Enumeration> read() throws SQLException {
		this.query.inSchemas(QUERY, this.namespaces.all(), this::add);
		return this.byOid;
	}

	private boolean add(ResultSet row) throws SQLException {
		String namespace = row.getString("nspname");
		String name = row.getString("typname");
		List<String> labels = CatalogQuery.texts(row, "labels");
		long oid = row.getLong("oid");
		Lenient.read("type " + name, () -> new Enumeration(this.namespaces.name(namespace, name), labels))
			.ifPresent((type) -> this.byOid.put(oid, type));
		return true;
	}

}
