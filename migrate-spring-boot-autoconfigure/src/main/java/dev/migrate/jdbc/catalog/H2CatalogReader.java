package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Reads H2's information schema.
 * <p>
 * Temporary tables, among them those that Hibernate creates for itself ({@code HT_}), and
 * linked tables are left out, and so are {@code ON UPDATE} and {@code DEFAULT ON NULL} of
 * columns and {@code NULLS NOT DISTINCT}. The type of a column that has a domain is that
 * of the domain. Checks that repeat the labels of an enumeration are left out too
 * ({@link H2EnumerationChecks}).
 */
final class H2CatalogReader implements CatalogReader {

	private static final String TABLES = """
			SELECT table_schema, table_name, remarks FROM information_schema.tables
			WHERE table_schema IN (?) AND table_type = 'BASE TABLE'""";

	private static final String COLUMNS = """
			SELECT table_schema, table_name, column_name, is_nullable, column_default, generation_expression,
			  identity_generation, identity_start, identity_increment, remarks, dtd_identifier,
			  data_type_sql(table_schema, table_name, 'TABLE', dtd_identifier) AS type
			FROM information_schema.columns WHERE table_schema IN (?) ORDER BY ordinal_position""";

	private static final String LABELS = """
			SELECT object_schema, object_name, enum_identifier, value_name FROM information_schema.enum_values
			WHERE object_schema IN (?) AND object_type = 'TABLE' ORDER BY value_ordinal""";

	private static final String INDEXES = """
			SELECT i.table_schema, i.table_name, i.index_name, c.is_unique, c.column_name, c.ordering_specification,
			  c.null_ordering, s.setting_value AS default_null_ordering
			FROM information_schema.indexes i
			JOIN information_schema.index_columns c ON c.index_schema = i.index_schema
			  AND c.index_name = i.index_name AND c.table_schema = i.table_schema AND c.table_name = i.table_name
			LEFT JOIN information_schema.settings s ON s.setting_name = 'DEFAULT_NULL_ORDERING'
			WHERE i.table_schema IN (?) AND i.is_generated = FALSE
			ORDER BY i.index_schema, i.index_name, c.ordinal_position""";

	// A cache of 32 is the default; a descending sequence shows none
	private static final String SEQUENCES = """
			SELECT sequence_schema, sequence_name, start_value, increment,
			  CASE WHEN increment > 0 THEN nullif(minimum_value, 1)
			    ELSE nullif(minimum_value, CAST(-power(2, numeric_precision - 1) AS bigint)) END,
			  CASE WHEN increment < 0 THEN nullif(maximum_value, -1)
			    ELSE nullif(maximum_value, CAST(power(CAST(2 AS numeric), numeric_precision - 1) - 1 AS bigint)) END,
			  cycle_option, CASE WHEN cache > 0 AND cache <> 32 THEN cache END
			FROM information_schema.sequences WHERE sequence_schema IN (?)""";

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		CatalogQuery query = new CatalogQuery(connection);
		InformationSchema schema = new InformationSchema(query, String.valueOf(query.text("SELECT current_schema")),
				scope);
		schema.readTables(TABLES);
		Map<List<String>, List<String>> labels = labels(schema);
		schema.list(COLUMNS, (row) -> {
			TableDraft table = schema.table(row);
			if (table != null) {
				InformationSchemaColumns.add(table, row, type(row, labels));
			}
			return true;
		});
		new InformationSchemaConstraints(schema).read((row, condition) -> true);
		new InformationSchemaIndexes(schema).read(INDEXES, H2CatalogReader::key);
		List<Sequence> sequences = new InformationSchemaSequences(schema).read(SEQUENCES);
		return new Schema(schema.tables().stream().map(H2EnumerationChecks::leaveOut).toList(), sequences,
				schema.views(), List.of());
	}

	private static Map<List<String>, List<String>> labels(InformationSchema schema) throws SQLException {
		Map<List<String>, List<String>> labels = new HashMap<>();
		schema.list(LABELS,
				(row) -> labels
					.computeIfAbsent(List.of(row.getString(1), row.getString(2), row.getString(3)),
							(key) -> new ArrayList<>())
					.add(row.getString(4)));
		return labels;
	}

	private static ColumnType type(ResultSet row, Map<List<String>, List<String>> labels) throws SQLException {
		String column = row.getString("column_name");
		String name = SqlTypeNames.shortest(row.getString("type"));
		List<String> ofColumn = labels
			.get(List.of(row.getString("table_schema"), row.getString("table_name"), row.getString("dtd_identifier")));
		ColumnType type = new ColumnType.Custom(name);
		return (ofColumn == null) ? type
				: Lenient
					.<ColumnType>read("labels of " + column,
							() -> new ColumnType.Enumeration(ObjectName.of(column), ofColumn))
					.orElse(type);
	}

	private static IndexKey key(ResultSet row) throws SQLException {
		IndexKey key = IndexKey.column(row.getString("column_name"));
		boolean descending = "DESC".equals(row.getString("ordering_specification"));
		String nulls = row.getString("null_ordering");
		IndexKey ordered = descending ? key.desc() : key;
		if (nulls == null || nulls.equals(usual(row.getString("default_null_ordering"), descending))) {
			return ordered;
		}
		return "FIRST".equals(nulls) ? ordered.nullsFirst() : ordered.nullsLast();
	}

	private static String usual(@Nullable String setting, boolean descending) {
		return switch ((setting != null) ? setting : "LOW") {
			case "FIRST", "LAST" -> String.valueOf(setting);
			case "HIGH" -> descending ? "FIRST" : "LAST";
			default -> descending ? "LAST" : "FIRST";
		};
	}

}
