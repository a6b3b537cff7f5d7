package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * HSQLDB in memory, with the properties of the live database that change what DDL means.
 */
final class HsqldbMemory implements InMemoryScratch.Memory {

	private static final String PROPERTIES = """
			SELECT property_name, property_value FROM information_schema.system_properties
			WHERE property_name LIKE 'sql.%'""";

	@Override
	public Connection open(Connection live, String name) throws SQLException {
		StringBuilder url = new StringBuilder("jdbc:hsqldb:mem:" + name);
		try (Statement statement = live.createStatement(); ResultSet properties = statement.executeQuery(PROPERTIES)) {
			while (properties.next()) {
				if (properties.getString(2) != null && !properties.getString(2).isEmpty()) {
					url.append(';').append(properties.getString(1)).append('=').append(properties.getString(2));
				}
			}
		}
		return DriverManager.getConnection(url.toString(), "sa", "");
	}

	@Override
	public void createSchemas(Connection live, Connection scratch, Set<String> schemas, UnaryOperator<String> quote)
			throws SQLException {
		String own = Objects.requireNonNull(live.getSchema());
		Set<String> all = new LinkedHashSet<>(schemas);
		all.add(own);
		all.remove("PUBLIC");
		for (String schema : all) {
			Scratch.execute(scratch, "CREATE SCHEMA " + quote.apply(schema));
		}
		Scratch.execute(scratch, "SET SCHEMA " + quote.apply(own));
	}

	@Override
	public void drop(Connection scratch) throws SQLException {
		Scratch.execute(scratch, "SHUTDOWN");
	}

}
