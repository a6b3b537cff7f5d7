package dev.migrate.autoconfigure;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Phase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of test slices: they migrate their database first.
 */
@NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
class MigrateSliceTests {

	private static final String LOCATIONS = "migrate.locations=classpath:dev/migrate/autoconfigure/history";

	@Nested
	@DataJpaTest(properties = LOCATIONS)
	@ContextConfiguration(classes = Application.class)
	class Jpa {

		@Test
		void theTablesAreThereAndKeepTheirRows(@Autowired EntityManager entityManager,
				@Autowired MigrationMonitor monitor) {
			assertThat(entityManager.createNativeQuery("SELECT author FROM note").getResultList())
				.containsExactly("ann");
			assertThat(monitor.status("default").phase()).isEqualTo(Phase.UP_TO_DATE);
		}

	}

	@Nested
	@JdbcTest(properties = LOCATIONS)
	@ContextConfiguration(classes = Application.class)
	class Jdbc {

		@Test
		void theTablesAreThere(@Autowired JdbcClient jdbc) {
			assertThat(jdbc.sql("SELECT author FROM note").query(String.class).list()).containsExactly("ann");
		}

	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
