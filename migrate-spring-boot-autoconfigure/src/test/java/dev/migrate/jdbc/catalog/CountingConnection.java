package dev.migrate.jdbc.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the statements of a connection.
 */
final class CountingConnection {

	private final AtomicInteger statements = new AtomicInteger();

	private final Connection connection;

	CountingConnection(Connection connection) {
		this.connection = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (method.getName().equals("createStatement") || method.getName().startsWith("prepare")) {
						this.statements.incrementAndGet();
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

	Connection connection() {
		return this.connection;
	}

	int statements() {
		return this.statements.get();
	}

}
