package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * H2 in memory, with those settings of the live database that change what DDL means. They
 * are asked of the database, for a server's or file's URL need not show them.
 */
final class H2Memory implements InMemoryScratch.Memory {

	private static final String SETTINGS = """
			SELECT setting_name, setting_value FROM information_schema.settings WHERE setting_name IN
			  ('MODE', 'NON_KEYWORDS', 'DATABASE_TO_UPPER', 'DATABASE_TO_LOWER', 'CASE_INSENSITIVE_IDENTIFIERS',
			   'DEFAULT_NULL_ORDERING', 'IGNORE_CATALOGS')
			  AND setting_value <> '' ORDER BY setting_name""";

	@Override
	public Connection open(Connection live, String name) throws SQLException {
		StringBuilder url = new StringBuilder("jdbc:h2:mem:" + name);
		try (Statement statement = live.createStatement(); ResultSet settings = statement.executeQuery(SETTINGS)) {
			while (settings.next()) {
				url.append(';').append(settings.getString(1)).append('=').append(settings.getString(2));
			}
		}
		return DriverManager.getConnection(url.toString(), "sa", "");
	}

	@Override
	public void createSchemas(Connection live, Connection scratch, Set<String> schemas, UnaryOperator<String> quote)
			throws SQLException {
		String own = quote.apply(Objects.requireNonNull(live.getSchema()));
		for (String schema : schemas) {
			Scratch.execute(scratch, "CREATE SCHEMA IF NOT EXISTS " + quote.apply(schema));
		}
		Scratch.execute(scratch, "CREATE SCHEMA IF NOT EXISTS " + own);
		Scratch.execute(scratch, "SET SCHEMA " + own);
	}

	@Override
	public void drop(Connection scratch) throws SQLException {
		Scratch.execute(scratch, "SHUTDOWN");
	}

}
