package dev.migrate.jdbc.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;

/**
 * Short ways to say what a catalog is expected to hold.
 */
final class CatalogFixture {

	private CatalogFixture() {
	}

	static Column column(String name, String type) {
		return Column.of(name, new ColumnType.Custom(type));
	}

	static Column required(String name, String type) {
		return column(name, type).withNullable(false);
	}

	static Column identity(String name, String type) {
		return column(name, type).withIdentity(Identity.byDefault());
	}

	static Column defaulted(String name, String type, String sql) {
		return column(name, type).withDefault(new Value.Expression(sql));
	}

	static Column generated(String name, String type, String sql, boolean stored) {
		return column(name, type).withGenerated(new Generated(sql, stored));
	}

	static Column enumeration(String name, String... labels) {
		return Column.of(name, new ColumnType.Enumeration(ObjectName.of(name), List.of(labels)));
	}

	static UniqueConstraint unique(String name, String... columns) {
		return new UniqueConstraint(ConstraintName.exactly(name), List.of(columns), Deferrability.NOT_DEFERRABLE);
	}

	static Index index(String name, IndexKey... keys) {
		return Index.of(List.of(keys)).namedExactly(name);
	}

	static void execute(Connection connection, String script) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : script.split(";\\s+|;$")) {
				if (!sql.isBlank()) {
					statement.execute(sql);
				}
			}
		}
	}

	/**
	 * Count the statements of a connection.
	 * @param connection the connection
	 * @param counter what is counted up
	 * @return a connection to use in its place
	 */
	static Connection counting(Connection connection, AtomicInteger counter) {
		return (Connection) Proxy.newProxyInstance(CatalogFixture.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("createStatement") || method.getName().startsWith("prepare")) {
						counter.incrementAndGet();
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

}
