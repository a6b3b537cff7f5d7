package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrate.schema.ColumnType.Enumeration;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables and views with their columns, and knows them by their OIDs.
 */
final class PostgreSqlTables {

	private static final String RELATIONS = PostgreSqlNamespaces.TABLES + """
			SELECT c.oid, n.nspname, c.relname, c.relkind, d.description,
			  CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query
			FROM scope s JOIN pg_class c ON c.oid = s.oid JOIN pg_namespace n ON n.oid = c.relnamespace
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
			""";

	// With the tables that foreign keys refer to, whose column numbers must be known
	private static final String COLUMNS = PostgreSqlNamespaces.TABLES + """
			SELECT a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.atttypid,
			  a.attnotnull, a.attidentity, a.attgenerated, pg_get_expr(f.adbin, f.adrelid) AS expression,
			  d.description, q.seqstart, q.seqincrement
			FROM pg_attribute a
			LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
			LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid
			  AND d.objsubid = a.attnum
			LEFT JOIN (pg_depend o JOIN pg_sequence q ON q.seqrelid = o.objid AND o.classid = 'pg_class'::regclass
			    AND o.refclassid = 'pg_class'::regclass AND o.deptype = 'i')
			  ON o.refobjid = a.attrelid AND o.refobjsubid = a.attnum AND a.attidentity <> ''
			WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (SELECT oid FROM scope
			  UNION SELECT k.confrelid FROM pg_constraint k JOIN scope s ON s.oid = k.conrelid WHERE k.contype = 'f')
			ORDER BY a.attrelid, a.attnum
			""";

	private final CatalogQuery query;

	private final PostgreSqlNamespaces namespaces;

	private final Map<Long, TableDraft> tables = new LinkedHashMap<>();

	private final Map<Long, ViewDraft> views = new LinkedHashMap<>();

	private final Map<Long, Map<Integer, String>> columns = new HashMap<>();

	PostgreSqlTables(CatalogQuery query, PostgreSqlNamespaces namespaces) {
		this.query = query;
		this.namespaces = namespaces;
	}

	void readRelations() throws SQLException {
		this.query.inSchemas(RELATIONS, this.namespaces.all(), this::addRelation);
	}

	private boolean addRelation(ResultSet row) throws SQLException {
		long oid = row.getLong("oid");
		String namespace = row.getString("nspname");
		String relation = row.getString("relname");
		String kind = row.getString("relkind");
		String query = row.getString("query");
		String comment = row.getString("description");
		Lenient.read("relation " + relation, () -> this.namespaces.name(namespace, relation)).ifPresent((name) -> {
			if ("v".equals(kind) || "m".equals(kind)) {
				this.views.put(oid, new ViewDraft(name, query, "m".equals(kind)));
			}
			else {
				this.tables.put(oid, new TableDraft(name, comment));
			}
		});
		return true;
	}

	void readColumns(Map<Long, Enumeration> enumerations) throws SQLException {
		PostgreSqlColumns reader = new PostgreSqlColumns(enumerations);
		this.query.inSchemas(COLUMNS, this.namespaces.all(), (row) -> {
			long oid = row.getLong("attrelid");
			String name = row.getString("attname");
			this.columns.computeIfAbsent(oid, (key) -> new LinkedHashMap<>()).put(row.getInt("attnum"), name);
			TableDraft table = this.tables.get(oid);
			if (table != null) {
				reader.add(table, name, row);
			}
			return oid;
		});
	}

	Collection<TableDraft> drafts() {
		return this.tables.values();
	}

	@Nullable TableDraft table(long oid) {
		return this.tables.get(oid);
	}

	/**
	 * Return the names of columns.
	 * @param oid the table
	 * @param numbers the columns' numbers
	 * @return the names, fewer than the numbers if the table has just been changed
	 */
	List<String> columns(long oid, Collection<Integer> numbers) {
		Map<Integer, String> names = this.columns.getOrDefault(oid, Map.of());
		return numbers.stream().flatMap((number) -> Optional.ofNullable(names.get(number)).stream()).toList();
	}

	List<View> views() {
		List<View> all = new ArrayList<>();
		this.views.forEach((oid, view) -> {
			List<String> names = List.copyOf(this.columns.getOrDefault(oid, Map.of()).values());
			Lenient.read("view " + view.name(), () -> view.with(names)).ifPresent(all::add);
		});
		return all;
	}

	private record ViewDraft(ObjectName name, @Nullable String query, boolean isMaterialized) {

		View with(List<String> columns) {
			String text = (this.query != null) ? this.query.strip().replaceFirst(";$", "") : "";
			return new View(this.name, columns, text, this.isMaterialized);
		}

	}

}
