package dev.migrate.autoconfigure;

import java.util.Properties;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * What HikariCP is told about its connections beside URL and credentials, and a
 * connection that bypasses the pool must have too: a revision would land in another
 * schema without it.
 */
final class HikariSettings {

	private HikariSettings() {
	}

	/** The pool's URL, if it is such a pool and has one. */
	static @Nullable String url(DataSource dataSource) {
		HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
		return (pool != null) ? pool.getJdbcUrl() : null;
	}

	/** Make the connections of a data source like those of the pool. */
	static DataSource copy(DataSource from, AbstractDriverBasedDataSource to) {
		HikariDataSource pool = DataSourceUnwrapper.unwrap(from, HikariDataSource.class);
		if (pool == null) {
			return to;
		}
		Properties properties = new Properties();
		if (to.getConnectionProperties() != null) {
			properties.putAll(to.getConnectionProperties());
		}
		pool.getDataSourceProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
		to.setConnectionProperties(properties);
		to.setSchema(pool.getSchema());
		to.setCatalog(pool.getCatalog());
		String initSql = pool.getConnectionInitSql();
		return (initSql != null) ? new InitializingDataSource(to, initSql) : to;
	}

}
