package dev.migrate.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.jdbc.TableName;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * What a database held at a moment, without the tables of this library.
 *
 * @param database product and version of the database
 * @param schemas the schemas beside the default one
 * @param schema what they hold
 */
record SchemaSnapshot(String database, List<String> schemas, Schema schema) {

	static SchemaSnapshot of(Connection connection, TableName versionTable) throws SQLException {
		Dialect dialect = Dialects.of(connection.getMetaData());
		List<String> schemas = ScratchSchemas.of(connection);
		Schema schema = CatalogReaders.of(dialect).read(connection, new CatalogScope(schemas));
		List<Table> tables = schema.tables().stream().filter((table) -> !isOwn(table, versionTable)).toList();
		return new SchemaSnapshot(
				connection.getMetaData().getDatabaseProductName() + " "
						+ connection.getMetaData().getDatabaseProductVersion(),
				schemas, new Schema(tables, schema.sequences(), schema.views(), schema.enumTypes()));
	}

	private static boolean isOwn(Table table, TableName versionTable) {
		String name = table.name().name();
		return name.equalsIgnoreCase(versionTable.table()) || name.equalsIgnoreCase(versionTable.table() + "_lock");
	}

	Optional<Table> table(String name) {
		return this.schema.tables()
			.stream()
			.filter((table) -> table.name().toString().equalsIgnoreCase(name))
			.findFirst();
	}

	List<String> tableNames() {
		return this.schema.tables().stream().map((table) -> table.name().toString()).toList();
	}

	/** What a later snapshot has otherwise, for people. */
	List<String> differences(SchemaSnapshot later) {
		Map<String, String> before = SchemaText.of(this, later);
		Map<String, String> after = SchemaText.of(later, this);
		Set<String> objects = new TreeSet<>(before.keySet());
		objects.addAll(after.keySet());
		List<String> differences = new ArrayList<>();
		for (String object : objects) {
			String was = before.get(object);
			String is = after.get(object);
			if (was == null) {
				differences.add("+ " + line(object, String.valueOf(is)));
			}
			else if (is == null) {
				differences.add("- " + line(object, was));
			}
			else if (!was.equals(is)) {
				differences.add("! " + line(object, is) + ", before: " + was);
			}
		}
		return differences;
	}

	private static String line(String object, String text) {
		return text.isEmpty() ? object : object + ": " + text;
	}

}
