package dev.migrate.sample.notes;

import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;

/**
 * Runs Notes on a PostgreSQL that lives as long as the application, for development.
 */
public final class TestNotesApplication {

	private TestNotesApplication() {
	}

	public static void main(String[] args) {
		SpringApplication.from(NotesApplication::main).with(Containers.class).run(args);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Containers {

		@Bean
		@ServiceConnection
		PostgreSQLContainer postgresql() {
			return new PostgreSQLContainer("postgres:17");
		}

	}

}
