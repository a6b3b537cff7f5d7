package dev.migrate.sample.notes.analytics;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second database. Its data source is found by its name, and stands beside Boot's own
 * since it is no candidate for an injection by type alone.
 */
@Configuration(proxyBeanMethods = false)
@Profile("analytics")
class AnalyticsConfiguration {

	@Bean(defaultCandidate = false)
	@ConfigurationProperties("notes.analytics.datasource")
	DataSourceProperties analyticsDataSourceProperties() {
		return new DataSourceProperties();
	}

	@Bean(defaultCandidate = false)
	HikariDataSource analyticsDataSource(
			@Qualifier("analyticsDataSourceProperties") DataSourceProperties analyticsDataSourceProperties) {
		return analyticsDataSourceProperties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
	}

	@Bean
	NoteEvents noteEvents(@Qualifier("analyticsDataSource") DataSource dataSource) {
		return new NoteEvents(JdbcClient.create(dataSource));
	}

}
