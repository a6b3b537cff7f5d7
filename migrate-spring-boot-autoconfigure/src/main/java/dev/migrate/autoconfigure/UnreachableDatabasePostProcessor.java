package dev.migrate.autoconfigure;

import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * {@link BeanPostProcessor} that tells Hibernate the product of a database that is down:
 * it asks the database otherwise, and fails for want of a dialect.
 */
final class UnreachableDatabasePostProcessor implements BeanPostProcessor {

	private static final Map<DatabaseDriver, String> PRODUCT_NAMES = Map.of(DatabaseDriver.POSTGRESQL, "PostgreSQL",
			DatabaseDriver.MARIADB, "MariaDB", DatabaseDriver.MYSQL, "MySQL", DatabaseDriver.ORACLE, "Oracle",
			DatabaseDriver.SQLSERVER, "Microsoft SQL Server", DatabaseDriver.DB2, "DB2/LINUXX8664", DatabaseDriver.H2,
			"H2");

	private final ObjectProvider<MigratedDataSources> dataSources;

	private final ObjectProvider<MigrationMonitor> monitor;

	UnreachableDatabasePostProcessor(ObjectProvider<MigratedDataSources> dataSources,
			ObjectProvider<MigrationMonitor> monitor) {
		this.dataSources = dataSources;
		this.monitor = monitor;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
			DataSource dataSource = factory.getDataSource();
			if (dataSource != null && isUnreachable(dataSource)) {
				describeDatabase(dataSource, factory.getJpaPropertyMap());
			}
		}
		return bean;
	}

	private boolean isUnreachable(DataSource dataSource) {
		return this.dataSources.getObject()
			.databaseOf(dataSource)
			.filter((database) -> this.monitor.getObject().status(database).phase() == Phase.UNREACHABLE)
			.isPresent();
	}

	private static void describeDatabase(DataSource dataSource, Map<String, Object> properties) {
		String url = MigrationDataSources.url(dataSource);
		String product = (url != null) ? PRODUCT_NAMES.get(DatabaseDriver.fromJdbcUrl(url)) : null;
		if (product != null) {
			properties.putIfAbsent("hibernate.boot.allow_jdbc_metadata_access", "false");
			properties.putIfAbsent("jakarta.persistence.database-product-name", product);
		}
	}

}
