package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.Dialect;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Reads MySQL and MariaDB from {@code information_schema}: the same few queries for each
 * database, however many tables it holds, each with the database's name as a constant,
 * without which the server would open the tables of all databases. Left out is what has
 * no meaning for entities: engines, character sets, partitions, whether a column or index
 * is visible, comments of indexes.
 */
final class MySqlCatalogReader implements CatalogReader {

	private final Dialect dialect;

	/**
	 * Create a reader.
	 * @param dialect MySQL's or MariaDB's, which differ in what their catalogs tell
	 */
	MySqlCatalogReader(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		String current = current(connection);
		List<Table> tables = new ArrayList<>();
		List<Sequence> sequences = new ArrayList<>();
		List<View> views = new ArrayList<>();
		Set<String> databases = new LinkedHashSet<>(scope.schemas());
		databases.remove(current);
		if (current != null) {
			read(connection, new MySqlDatabase(current, null, current), tables, sequences, views);
		}
		for (String database : databases) {
			read(connection, new MySqlDatabase(database, database, current), tables, sequences, views);
		}
		return new Schema(tables, sequences, views, List.of());
	}

	private static @Nullable String current(Connection connection) throws SQLException {
		List<@Nullable String> names = new ArrayList<>();
		CatalogRows.forEach(connection, "SELECT database()", (row) -> names.add(row.getString(1)));
		return names.get(0);
	}

	private void read(Connection connection, MySqlDatabase database, List<Table> tables, List<Sequence> sequences,
			List<View> views) throws SQLException {
		MySqlTables reader = new MySqlTables(connection, database, this.dialect.name().equals("mariadb"));
		List<String> sequenceNames = new ArrayList<>();
		CatalogRows.forEach(connection, """
				SELECT table_name, table_type, table_comment FROM information_schema.tables
				WHERE table_schema = ? ORDER BY table_name""", (row) -> {
			switch (row.getString(2)) {
				case "BASE TABLE", "SYSTEM VERSIONED" -> reader.add(row.getString(1), row.getString(3));
				case "SEQUENCE" -> sequenceNames.add(row.getString(1));
				default -> {
					// views come with their queries; temporary tables belong to a session
				}
			}
		}, database.name());
		tables.addAll(reader.read());
		sequences.addAll(MySqlSequences.read(connection, database, this.dialect, sequenceNames));
		CatalogRows.forEach(connection, """
				SELECT table_name, view_definition FROM information_schema.views
				WHERE table_schema = ? ORDER BY table_name""", (row) -> views.add(view(database, row)),
				database.name());
	}

	private static View view(MySqlDatabase database, ResultSet row) throws SQLException {
		String query = row.getString(2);
		// empty without the right to see it
		return View.of(database.nameOf(row.getString(1)),
				(query == null || query.isBlank()) ? "/* hidden */" : database.withoutName(query));
	}

}
