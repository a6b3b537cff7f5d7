package dev.migrate.benchmarks;

import java.lang.management.ManagementFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A small application with a database, which it uses when it starts, as most do. It
 * prints how old its JVM was when it was ready, and ends.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class StartupApplication {

	static final String PREFIX = "READY ";

	/**
	 * Start and end.
	 * @param args properties
	 */
	public static void main(String[] args) {
		try (ConfigurableApplicationContext context = SpringApplication.run(StartupApplication.class, args)) {
			context.getId();
		}
	}

	@Bean
	ApplicationListener<ApplicationReadyEvent> ready() {
		return (event) -> System.out.println(PREFIX + ManagementFactory.getRuntimeMXBean().getUptime());
	}

	@Bean
	DatabaseUser databaseUser(JdbcTemplate jdbc) {
		return new DatabaseUser(jdbc.queryForObject("SELECT 1", Integer.class));
	}

	record DatabaseUser(Integer one) {

	}

}
