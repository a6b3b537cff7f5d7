package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;

/**
 * Puts indexes together of one row for each of their columns.
 */
final class InformationSchemaIndexes {

	private final InformationSchema schema;

	InformationSchemaIndexes(InformationSchema schema) {
		this.schema = schema;
	}

	/**
	 * Read indexes.
	 * @param sql a query for table, name, uniqueness and column, by their order
	 * @param keys makes a key of a row
	 */
	void read(String sql, CatalogQuery.RowReader<IndexKey> keys) throws SQLException {
		Map<List<String>, Draft> drafts = new LinkedHashMap<>();
		this.schema.list(sql, (row) -> {
			TableDraft table = this.schema.table(row);
			if (table != null) {
				String name = row.getString("index_name");
				Draft draft = drafts.get(List.of(table.name().toString(), name));
				if (draft == null) {
					draft = Draft.of(table, row);
					drafts.put(List.of(table.name().toString(), name), draft);
				}
				draft.keys.add(keys.read(row));
			}
			return true;
		});
		drafts.values()
			.forEach((draft) -> draft.table.index(draft.name, () -> new Index(ConstraintName.exactly(draft.name),
					draft.keys, draft.unique, null, List.of(), null)));
	}

	private record Draft(TableDraft table, String name, boolean unique, List<IndexKey> keys) {

		static Draft of(TableDraft table, ResultSet row) throws SQLException {
			return new Draft(table, row.getString("index_name"), row.getBoolean("is_unique"), new ArrayList<>());
		}

	}

}
