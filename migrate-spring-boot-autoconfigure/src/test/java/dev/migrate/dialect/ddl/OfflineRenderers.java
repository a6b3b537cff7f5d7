package dev.migrate.dialect.ddl;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;

/**
 * Renderers for databases that the tests do not start.
 */
final class OfflineRenderers {

	private OfflineRenderers() {
	}

	static OperationRenderer of(String product) {
		return OperationRenderers.of(dialect(product), RenderingContext.offline(UnaryOperator.identity()));
	}

	static Dialect dialect(String product) {
		DatabaseMetaData metaData = (DatabaseMetaData) Proxy.newProxyInstance(OfflineRenderers.class.getClassLoader(),
				new Class<?>[] { DatabaseMetaData.class }, (proxy, method, arguments) -> {
					if (method.getReturnType() == boolean.class) {
						return false;
					}
					return method.getName().equals("getDatabaseProductName") ? product : "1.0";
				});
		try {
			return Dialects.of(metaData);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
