package dev.migrate.command.boot.units;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Boot's data source and entities, and an analytics database with others.
 */
@SpringBootApplication
@EntityScan("dev.migrate.command.boot.units.main")
public class UnitsApplication {

	@Bean(defaultCandidate = false)
	DataSource analyticsDataSource(@Value("${app.analytics.url}") String url) {
		return new DriverManagerDataSource(url, "sa", "");
	}

	@Bean(defaultCandidate = false)
	LocalContainerEntityManagerFactoryBean analyticsEntityManagerFactory(EntityManagerFactoryBuilder builder,
			@Qualifier("analyticsDataSource") DataSource dataSource,
			@Value("${app.analytics.entities}") String entities) {
		return builder.dataSource(dataSource)
			.packages("dev.migrate.command.boot.units." + entities)
			.persistenceUnit("analytics")
			.build();
	}

}
