package dev.migrate.autoconfigure;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * An application with several databases: one of Boot's, the others known by their URLs.
 * Its {@code main} is one of several instances that start at the same moment.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = { HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class })
class SeveralDatabasesApplication {

	/**
	 * Starts when it reads a line, migrates and ends.
	 */
	public static void main(String[] args) throws Exception {
		System.out.println("ready");
		System.in.read();
		new SpringApplicationBuilder(Instance.class).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.run(args)
			.close();
		System.out.println("migrated");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class,
			MigrateDatabasesAutoConfiguration.class })
	static class Instance {

	}

}
