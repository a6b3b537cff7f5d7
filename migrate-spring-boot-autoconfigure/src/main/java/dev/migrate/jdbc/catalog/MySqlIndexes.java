package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what MySQL and MariaDB show as indexes: primary keys, which have no name of
 * their own; unique constraints, which a unique index on whole columns is; the indexes
 * that the server made for foreign keys; and the others.
 */
final class MySqlIndexes {

	private MySqlIndexes() {
	}

	static void read(Connection connection, String database, Map<String, TableAssembly> tables) throws SQLException {
		Map<String, IndexRows> indexes = new LinkedHashMap<>();
		CatalogRows.forEach(connection, """
				SELECT * FROM information_schema.statistics
				WHERE table_schema = ? ORDER BY table_name, index_name, seq_in_index""", (row) -> {
			String table = row.getString("TABLE_NAME");
			String name = row.getString("INDEX_NAME");
			IndexRows index = indexes.get(table + "\n" + name);
			if (index == null) {
				index = new IndexRows(table, name, row.getInt("NON_UNIQUE") == 0, row.getString("INDEX_TYPE"),
						new ArrayList<>());
				indexes.put(table + "\n" + name, index);
			}
			index.add(row);
		}, database);
		indexes.values().forEach((index) -> {
			TableAssembly table = tables.get(index.table());
			if (table != null) {
				index.addTo(table);
			}
		});
	}

	/**
	 * An index, row by row.
	 *
	 * @param table the table
	 * @param name the name
	 * @param isUnique whether it is unique
	 * @param type the method: {@code BTREE} and so on
	 * @param keys the keys so far
	 */
	private record IndexRows(String table, String name, boolean isUnique, String type, List<IndexKey> keys) {

		void add(ResultSet row) throws SQLException {
			String column = row.getString("COLUMN_NAME");
			boolean descending = "D".equals(row.getString("COLLATION"));
			int prefix = row.getInt("SUB_PART");
			// the part of a SPATIAL index is not one of characters
			Integer length = (prefix > 0 && method() == null) ? prefix : null;
			// MySQL only, which has no column then
			this.keys.add((column != null) ? new IndexKey(column, false, descending, length)
					: new IndexKey(MySqlDefault.unescaped(row.getString("EXPRESSION")), true, descending, null));
		}

		/**
		 * Without what is a matter of the engine: HASH stands for any unique long text.
		 */
		private @Nullable String method() {
			return (this.type.equals("FULLTEXT") || this.type.equals("SPATIAL")) ? this.type.toLowerCase(Locale.ROOT)
					: null;
		}

		private boolean isPlain() {
			return method() == null && this.keys.stream()
				.noneMatch((key) -> key.isExpression() || key.descending() || key.prefixLength() != null);
		}

		private List<String> columns() {
			return this.keys.stream().map(IndexKey::text).toList();
		}

		void addTo(TableAssembly assembly) {
			ConstraintName exact = ConstraintName.exactly(this.name);
			if (this.name.equals("PRIMARY")) {
				// with the hidden end of a row's validity in system-versioned tables
				List<IndexKey> known = this.keys.stream().filter((key) -> assembly.hasColumn(key.text())).toList();
				assembly.constraint("PRIMARY", () -> new PrimaryKey(null, known.stream().map(IndexKey::text).toList()));
			}
			else if (this.isUnique && isPlain()) {
				assembly.constraint(this.name,
						() -> new UniqueConstraint(exact, knownColumns(assembly), Deferrability.NOT_DEFERRABLE));
			}
			else if (this.isUnique || assembly.foreignKeys().stream().noneMatch(this::isMadeFor)) {
				assembly.index(this.name, () -> new Index(exact, this.keys, this.isUnique, null, List.of(), method()));
			}
		}

		private List<String> knownColumns(TableAssembly assembly) {
			List<String> known = columns().stream().filter(assembly::hasColumn).toList();
			return known.isEmpty() ? columns() : known;
		}

		/**
		 * Whether the server made this index, as no other serves the foreign key: it is
		 * named as the key, or as its first column where the key was given no name.
		 */
		private boolean isMadeFor(ForeignKey key) {
			if (!isPlain() || !key.columns().equals(columns())) {
				return false;
			}
			String owner = String.valueOf(key.name());
			boolean unnamed = owner.matches(Pattern.quote(this.table) + "_ibfk_\\d+|\\d+");
			return this.name.equals(owner)
					|| (unnamed && this.name.matches(Pattern.quote(key.columns().get(0)) + "(_\\d+)?"));
		}

	}

}
