package dev.migrate.acceptance.stories;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.schema.Schema;
import dev.migrate.testing.TestSchema;

/**
 * What a database holds, told by the database.
 *
 * @param database the database
 */
record Tables(TestSchema database) {

	/** The names of the tables other than that of the versions. */
	List<String> names() {
		List<String> names = new ArrayList<>();
		try (Connection connection = this.database.connect()) {
			var rows = connection.getMetaData()
				.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] { "TABLE" });
			while (rows.next()) {
				names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		names.remove("migrate_revisions");
		return names;
	}

	/**
	 * The columns of a table, as {@code name type}, with the length of a text and
	 * {@code not null} where so.
	 */
	List<String> columns(String table) {
		List<String> columns = new ArrayList<>();
		try (Connection connection = this.database.connect()) {
			var rows = connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), table, "%");
			while (rows.next()) {
				String type = rows.getString("TYPE_NAME");
				columns.add(rows.getString("COLUMN_NAME") + " " + type
						+ ("varchar".equals(type) ? "(" + rows.getInt("COLUMN_SIZE") + ")" : "")
						+ ("NO".equals(rows.getString("IS_NULLABLE")) ? " not null" : ""));
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return columns;
	}

	/** All that the catalog tells. */
	Schema schema() {
		try (Connection connection = this.database.connect()) {
			Dialect dialect = Dialects.of(connection.getMetaData());
			return CatalogReaders.of(dialect).read(connection, CatalogScope.DEFAULT);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
