package dev.migrate.hibernate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestSchema;

/**
 * All that a database knows of its objects, in an order and with names that do not depend
 * on the order in which they were created.
 */
final class FullDump {

	private static final String SQLITE_CONSTRAINT = ", constraint \\w+ (unique|foreign key) \\([^)]*\\)"
			+ "( references \\w+ \\([^)]*\\))?( on delete \\w+)?";

	private FullDump() {
	}

	static List<String> of(TestSchema schema) throws SQLException {
		List<String> lines = new ArrayList<>();
		for (String query : queries(schema)) {
			for (String line : SchemaDump.query(schema, query)) {
				// The latter is what Hibernate leaves out on SQLite
				lines.add(line.replaceAll("(CONSTRAINT|CONSTRAINT_INDEX|SYS_\\w+?|FK_INDEX)_[0-9A-F]+\\b", "$1_n")
					.replaceAll(SQLITE_CONSTRAINT, ""));
			}
		}
		return lines.stream().sorted().toList();
	}

	private static List<String> queries(TestSchema schema) throws SQLException {
		return switch (schema.database()) {
			case POSTGRESQL -> postgresql();
			case MARIADB -> mariadb(schema);
			case SQLITE ->
				List.of("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_autoindex_%'");
			case H2 -> List.of("SCRIPT NODATA NOPASSWORDS NOSETTINGS");
			case HSQLDB -> List.of("SCRIPT");
		};
	}

	private static List<String> postgresql() {
		return List.of("""
				SELECT c.relname, c.relkind, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
				  a.attidentity, a.attgenerated, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)
				FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
				LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
				WHERE c.relnamespace = 'public'::regnamespace""",
				"SELECT relname, obj_description(oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace",
				"SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'", """
						SELECT conrelid::regclass, conname, pg_get_constraintdef(oid) FROM pg_constraint
						WHERE connamespace = 'public'::regnamespace""",
				"SELECT * FROM pg_sequences WHERE schemaname = 'public'",
				"SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'",
				"SELECT t.typname, e.enumlabel, e.enumsortorder FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid");
	}

	private static List<String> mariadb(TestSchema schema) throws SQLException {
		List<String> queries = new ArrayList<>();
		for (String row : SchemaDump.query(schema,
				"SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = database()")) {
			String[] table = row.split("\\|");
			queries.add("SHOW CREATE TABLE `" + table[0] + "`");
			if (table[1].equals("SEQUENCE")) {
				queries.add("SHOW CREATE SEQUENCE `" + table[0] + "`");
			}
		}
		return queries;
	}

}
