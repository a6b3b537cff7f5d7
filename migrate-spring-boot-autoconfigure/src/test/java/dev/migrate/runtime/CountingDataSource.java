package dev.migrate.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Records the statements that are sent.
 */
final class CountingDataSource extends DelegatingDataSource {

	private final List<String> statements = new ArrayList<>();

	private int connections;

	private int commits;

	CountingDataSource(DataSource target) {
		super(target);
	}

	@Override
	public Connection getConnection() throws SQLException {
		this.connections++;
		return proxy(Connection.class, super.getConnection(), "");
	}

	List<String> statements() {
		return this.statements;
	}

	int connections() {
		return this.connections;
	}

	int commits() {
		return this.commits;
	}

	void reset() {
		this.statements.clear();
		this.commits = 0;
		this.connections = 0;
	}

	private <T> T proxy(Class<T> type, T target, String prepared) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, args) -> {
				try {
					if (method.getName().startsWith("execute")) {
						this.statements.add((args != null) ? String.valueOf(args[0]) : prepared);
					}
					this.commits += method.getName().equals("commit") ? 1 : 0;
					Object result = method.invoke(target, args);
					if (result instanceof PreparedStatement statement && type == Connection.class) {
						return proxy(PreparedStatement.class, statement, String.valueOf(args[0]));
					}
					if (result instanceof Statement statement && type == Connection.class) {
						return proxy(Statement.class, statement, "");
					}
					return result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

}
