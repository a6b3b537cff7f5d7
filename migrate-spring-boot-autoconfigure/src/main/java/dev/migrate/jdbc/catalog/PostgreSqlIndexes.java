package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads the indexes that no constraint has made.
 */
final class PostgreSqlIndexes {

	private static final String QUERY = PostgreSqlNamespaces.TABLES + """
			SELECT i.indrelid, c.relname, nullif(m.amname, 'btree') AS method, i.indisunique, i.indnkeyatts,
			  i.indkey::int2[] AS columns, i.indoption::int2[] AS options,
			  pg_get_expr(i.indpred, i.indrelid) AS condition,
			  CASE WHEN i.indexprs IS NOT NULL THEN array(SELECT pg_get_indexdef(i.indexrelid, p, false)
			    FROM generate_series(1, i.indnkeyatts) p ORDER BY p) END AS expressions,
			  array(SELECT CASE WHEN o.opcdefault THEN '' WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
			        ELSE quote_ident(n.nspname) || '.' || quote_ident(o.opcname) END
			    FROM unnest(i.indclass::oid[]) WITH ORDINALITY u (id, p) JOIN pg_opclass o ON o.oid = u.id
			    JOIN pg_namespace n ON n.oid = o.opcnamespace ORDER BY p) AS classes
			FROM pg_index i JOIN scope s ON s.oid = i.indrelid
			JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
			WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = i.indrelid
			  AND k.contype IN ('p', 'u', 'x'))
			""";

	// Bits of pg_index.indoption
	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	private final CatalogQuery query;

	private final PostgreSqlNamespaces namespaces;

	private final PostgreSqlTables tables;

	PostgreSqlIndexes(CatalogQuery query, PostgreSqlNamespaces namespaces, PostgreSqlTables tables) {
		this.query = query;
		this.namespaces = namespaces;
		this.tables = tables;
	}

	void read() throws SQLException {
		this.query.inSchemas(QUERY, this.namespaces.all(), this::add);
	}

	private boolean add(ResultSet row) throws SQLException {
		long oid = row.getLong("indrelid");
		TableDraft table = this.tables.table(oid);
		if (table == null) {
			return false;
		}
		String name = row.getString("relname");
		String method = row.getString("method");
		boolean unique = row.getBoolean("indisunique");
		String where = row.getString("condition");
		int keyCount = row.getInt("indnkeyatts");
		List<Integer> columns = CatalogQuery.numbers(row, "columns");
		List<String> included = this.tables.columns(oid, columns.subList(keyCount, columns.size()));
		List<String> expressions = CatalogQuery.texts(row, "expressions");
		List<Integer> options = CatalogQuery.numbers(row, "options");
		List<String> classes = CatalogQuery.texts(row, "classes");
		table.index(name, () -> {
			List<IndexKey> keys = new ArrayList<>();
			for (int i = 0; i < keyCount; i++) {
				IndexKey key = (columns.get(i) == 0) ? IndexKey.expression(withoutParentheses(expressions.get(i)))
						: IndexKey.column(String.join("", this.tables.columns(oid, columns.subList(i, i + 1))));
				keys.add(ordered(key, options.get(i)).operatorClass(emptyToNull(classes.get(i))));
			}
			return new Index(ConstraintName.exactly(name), keys, unique, where, included, method);
		});
		return true;
	}

	/** All expressions but calls of a function stand in a pair of their own. */
	private static String withoutParentheses(String expression) {
		return expression.startsWith("(") ? expression.substring(1, expression.length() - 1) : expression;
	}

	private static IndexKey ordered(IndexKey key, int options) {
		boolean nullsFirst = (options & NULLS_FIRST) != 0;
		if ((options & DESCENDING) != 0) {
			return nullsFirst ? key.desc() : key.desc().nullsLast();
		}
		return nullsFirst ? key.nullsFirst() : key;
	}

	private static @Nullable String emptyToNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
