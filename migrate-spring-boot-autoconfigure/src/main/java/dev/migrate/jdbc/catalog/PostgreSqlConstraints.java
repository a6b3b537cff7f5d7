package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys and constraints. A foreign key that refers to a partitioned table has a row
 * for each partition too, which has a parent and is left out.
 */
final class PostgreSqlConstraints {

	private static final String QUERY = PostgreSqlNamespaces.TABLES + """
			SELECT k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, n.nspname, f.relname, k.confkey,
			  k.confupdtype, k.confdeltype, k.condeferrable, k.condeferred,
			  CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END AS condition
			FROM pg_constraint k JOIN scope s ON s.oid = k.conrelid
			LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace n ON n.oid = f.relnamespace
			WHERE k.contype IN ('p', 'u', 'c', 'f') AND k.conparentid = 0
			""";

	private static final String EXCLUSIONS = PostgreSqlNamespaces.TABLES + """
			SELECT k.conrelid, k.conname, m.amname, pg_get_expr(i.indpred, i.indrelid) AS condition,
			  array(SELECT pg_get_indexdef(k.conindid, p::int, false)
			    FROM generate_series(1, array_length(k.conexclop, 1)) p ORDER BY p) AS expressions,
			  array(SELECT o.oprname::text FROM unnest(k.conexclop) WITH ORDINALITY u (id, p)
			    JOIN pg_operator o ON o.oid = u.id ORDER BY p) AS operators
			FROM pg_constraint k JOIN scope s ON s.oid = k.conrelid JOIN pg_index i ON i.indexrelid = k.conindid
			JOIN pg_class c ON c.oid = k.conindid JOIN pg_am m ON m.oid = c.relam
			WHERE k.contype = 'x' AND k.conparentid = 0
			""";

	private final CatalogQuery query;

	private final PostgreSqlNamespaces namespaces;

	private final PostgreSqlTables tables;

	PostgreSqlConstraints(CatalogQuery query, PostgreSqlNamespaces namespaces, PostgreSqlTables tables) {
		this.query = query;
		this.namespaces = namespaces;
		this.tables = tables;
	}

	void read() throws SQLException {
		this.query.inSchemas(QUERY, this.namespaces.all(), (row) -> add(row, "conkey"));
		this.query.inSchemas(EXCLUSIONS, this.namespaces.all(), this::addExclusion);
	}

	private boolean add(ResultSet row, String key) throws SQLException {
		long oid = row.getLong("conrelid");
		TableDraft table = this.tables.table(oid);
		if (table == null) {
			return false;
		}
		String text = row.getString("conname");
		List<String> columns = this.tables.columns(oid, CatalogQuery.numbers(row, key));
		Deferrability deferrability = deferrability(row);
		switch (row.getString("contype")) {
			case "p" -> table.constraint(text, () -> new PrimaryKey(ConstraintName.exactly(text), columns));
			case "u" -> table.constraint(text,
					() -> new UniqueConstraint(ConstraintName.exactly(text), columns, deferrability));
			case "f" -> addForeignKey(table, text, columns, deferrability, row);
			default -> {
				String condition = String.valueOf(row.getString("condition"));
				table.constraint(text, () -> new CheckConstraint(ConstraintName.exactly(text), condition));
			}
		}
		return true;
	}

	private void addForeignKey(TableDraft table, String text, List<String> columns, Deferrability deferrability,
			ResultSet row) throws SQLException {
		String namespace = row.getString("nspname");
		String referenced = row.getString("relname");
		List<String> referencedColumns = this.tables.columns(row.getLong("confrelid"),
				CatalogQuery.numbers(row, "confkey"));
		ReferentialAction onDelete = action(row.getString("confdeltype"));
		ReferentialAction onUpdate = action(row.getString("confupdtype"));
		table.constraint(text, () -> new ForeignKey(ConstraintName.exactly(text), columns,
				this.namespaces.name(namespace, referenced), referencedColumns, onDelete, onUpdate, deferrability));
	}

	private boolean addExclusion(ResultSet row) throws SQLException {
		TableDraft table = this.tables.table(row.getLong("conrelid"));
		if (table == null) {
			return false;
		}
		String text = row.getString("conname");
		String method = row.getString("amname");
		String condition = row.getString("condition");
		List<String> expressions = CatalogQuery.texts(row, "expressions");
		List<String> operators = CatalogQuery.texts(row, "operators");
		table.constraint(text, () -> exclusion(text, method, expressions, operators, condition));
		return true;
	}

	private static Constraint exclusion(String name, String method, List<String> expressions, List<String> operators,
			@Nullable String where) {
		List<ExcludeConstraint.Element> elements = new ArrayList<>();
		for (int i = 0; i < expressions.size(); i++) {
			elements.add(new ExcludeConstraint.Element(expressions.get(i), operators.get(i)));
		}
		return new ExcludeConstraint(ConstraintName.exactly(name), method, elements, where);
	}

	private static Deferrability deferrability(ResultSet row) throws SQLException {
		if (row.getBoolean("condeferred")) {
			return Deferrability.INITIALLY_DEFERRED;
		}
		return row.getBoolean("condeferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
	}

	private static ReferentialAction action(String code) {
		return switch (code) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> ReferentialAction.SET_NULL;
			case "d" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

}
