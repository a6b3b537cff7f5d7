package dev.migrate.autoconfigure;

import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Phase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that lets an app with JPA start
 * while its database is down, if migrations are to go on in the background.
 */
@AutoConfiguration(after = MigrateAutoConfiguration.class,
		beforeName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnClass(HibernatePropertiesCustomizer.class)
public final class MigrateHibernateAutoConfiguration {

	private static final Map<DatabaseDriver, String> PRODUCT_NAMES = Map.of(DatabaseDriver.POSTGRESQL, "PostgreSQL",
			DatabaseDriver.MARIADB, "MariaDB", DatabaseDriver.MYSQL, "MySQL", DatabaseDriver.ORACLE, "Oracle",
			DatabaseDriver.SQLSERVER, "Microsoft SQL Server", DatabaseDriver.DB2, "DB2/LINUXX8664", DatabaseDriver.H2,
			"H2");

	// Without a connection Hibernate must be told the product, or it fails for want of a
	// dialect
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	HibernatePropertiesCustomizer migrateUnreachableDatabaseCustomizer(MigrationMonitor monitor,
			ObjectProvider<DataSource> dataSource) {
		return (properties) -> {
			if (monitor.phase(MigrationMonitor.DEFAULT_DATABASE) == Phase.UNREACHABLE) {
				dataSource.ifUnique((unreachable) -> describeDatabase(unreachable, properties));
			}
		};
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
