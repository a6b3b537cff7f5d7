package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;

/**
 * Reads HSQLDB's information schema.
 * <p>
 * Temporary tables, among them those that Hibernate creates for itself ({@code HT_}), and
 * {@code ON UPDATE} of columns are left out. The type of a column that has a domain is
 * that of the domain. An index has no descending keys: HSQLDB forgets them.
 */
final class HsqldbCatalogReader implements CatalogReader {

	private static final String TABLES = """
			SELECT t.table_schema, t.table_name, c.comment FROM information_schema.tables t
			LEFT JOIN information_schema.system_comments c ON c.object_schema = t.table_schema
			  AND c.object_name = t.table_name AND c.object_type = 'TABLE'
			WHERE t.table_schema IN (?) AND t.table_type = 'BASE TABLE'""";

	private static final String COLUMNS = """
			SELECT c.table_schema, c.table_name, c.column_name, c.is_nullable, c.column_default,
			  c.generation_expression, c.identity_generation, c.identity_start, c.identity_increment,
			  d.comment AS remarks, c.dtd_identifier, c.collation_name
			FROM information_schema.columns c
			LEFT JOIN information_schema.system_comments d ON d.object_schema = c.table_schema
			  AND d.object_name = c.table_name AND d.column_name = c.column_name AND d.object_type = 'COLUMN'
			WHERE c.table_schema IN (?) ORDER BY c.ordinal_position""";

	// A constraint's index has the constraint's name, or a name of the system
	private static final String INDEXES = """
			SELECT i.table_schem AS table_schema, i.table_name, i.index_name, NOT i.non_unique AS is_unique,
			  i.column_name
			FROM information_schema.system_indexinfo i
			WHERE i.table_schem IN (?) AND i.index_name NOT LIKE 'SYS\\_IDX\\_%' ESCAPE '\\'
			  AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints t
			    WHERE t.table_schema = i.table_schem AND t.table_name = i.table_name
			      AND t.constraint_name = i.index_name AND t.constraint_type <> 'CHECK')
			ORDER BY i.table_schem, i.index_name, i.ordinal_position""";

	private static final String SEQUENCES = """
			SELECT sequence_schema, sequence_name, CAST(start_value AS bigint), CAST(increment AS bigint),
			  CASE WHEN minimum_value IN ('-32768', '-2147483648', '-9223372036854775808') THEN NULL
			    ELSE CAST(minimum_value AS bigint) END,
			  CASE WHEN maximum_value IN ('32767', '2147483647', '9223372036854775807') THEN NULL
			    ELSE CAST(maximum_value AS bigint) END,
			  cycle_option, CAST(NULL AS bigint)
			FROM information_schema.sequences WHERE sequence_schema IN (?)""";

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		CatalogQuery query = new CatalogQuery(connection);
		String current = String.valueOf(query.text("VALUES (current_schema)"));
		InformationSchema schema = new InformationSchema(query, current, scope);
		schema.readTables(TABLES);
		Set<String> notNull = new HashSet<>();
		schema.list(COLUMNS, (row) -> {
			TableDraft table = schema.table(row);
			if (table != null) {
				InformationSchemaColumns.add(table, row, type(row));
				notNull.add(notNullCheck(row));
			}
			return true;
		});
		// Among the checks are the not null constraints
		new InformationSchemaConstraints(schema)
			.read((row, condition) -> !row.getString("constraint_name").startsWith("SYS_")
					|| !notNull.contains(condition.replace("\"", "")));
		new InformationSchemaIndexes(schema).read(INDEXES, (row) -> IndexKey.column(row.getString("column_name")));
		List<Sequence> sequences = new InformationSchemaSequences(schema).read(SEQUENCES);
		return new Schema(schema.tables(), sequences, schema.views(), List.of());
	}

	private static ColumnType type(ResultSet row) throws SQLException {
		String type = SqlTypeNames.shortest(row.getString("dtd_identifier"));
		boolean ignoresCase = String.valueOf(row.getString("collation_name")).endsWith("_UCC");
		return new ColumnType.Custom(ignoresCase ? type.replaceFirst("^varchar", "varchar_ignorecase") : type);
	}

	private static String notNullCheck(ResultSet row) throws SQLException {
		String column = row.getString("table_schema") + "." + row.getString("table_name") + "."
				+ row.getString("column_name");
		return column.replace("\"", "") + " IS NOT NULL";
	}

}
