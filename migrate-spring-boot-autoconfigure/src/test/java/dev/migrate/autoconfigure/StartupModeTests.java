package dev.migrate.autoconfigure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.NotAtHeadsException;
import dev.migrate.runtime.Phase;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.SwitchableProxy;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the startup modes, with several processes' worth of contexts on one database.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
@ExtendWith(OutputCaptureExtension.class)
class StartupModeTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, DataSourceAutoConfiguration.class))
		.withPropertyValues("migrate.locations=classpath:dev/migrate/autoconfigure/history",
				"logging.level.dev.migrate=info");

	@Test
	void checkStartsAtTheHeadsAndNotBefore(TestSchema schema) {
		ApplicationContextRunner checking = on(schema, "migrate.startup.mode=check");
		checking.run((context) -> assertThat(context).getFailure().hasRootCauseInstanceOf(NotAtHeadsException.class));
		on(schema).run((context) -> assertThat(context).hasNotFailed());
		checking.run((context) -> assertThat(phase(context)).isEqualTo(Phase.UP_TO_DATE));
	}

	@Test
	void waitGoesOnWhenAnotherProcessHasMigrated(TestSchema schema) throws Exception {
		CompletableFuture<Phase> waiting = CompletableFuture.supplyAsync(() -> {
			Phase[] phase = new Phase[1];
			on(schema, "migrate.startup.mode=wait").run((context) -> phase[0] = phase(context));
			return phase[0];
		});
		Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> !waiting.isDone());
		assertThat(tables(schema)).as("a waiting process writes nothing").isZero();
		on(schema).run((context) -> assertThat(context).hasNotFailed());
		assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(Phase.UP_TO_DATE);
	}

	@Test
	void waitGoesOnWhenTheDatabaseHasCome(TestSchema schema) throws Exception {
		on(schema).run((context) -> assertThat(context).hasNotFailed());
		try (SwitchableProxy proxy = SwitchableProxy.to(schema)) {
			CompletableFuture<Phase> waiting = CompletableFuture.supplyAsync(() -> {
				Phase[] phase = new Phase[1];
				on(schema, "migrate.startup.mode=wait", "spring.datasource.url=" + proxy.url(schema))
					.run((context) -> phase[0] = phase(context));
				return phase[0];
			});
			Awaitility.await().pollDelay(Duration.ofSeconds(1)).until(() -> !waiting.isDone());
			proxy.on();
			assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(Phase.UP_TO_DATE);
		}
	}

	@Test
	void waitEndsWithAnErrorThatSaysWhatItWaitedFor(TestSchema schema) {
		on(schema, "migrate.startup.mode=wait", "migrate.startup.wait-timeout=1s")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(NotAtHeadsException.class)
				.hasMessageStartingWith("Waited 1 s for another process to migrate the database. PostgreSQL")
				.hasMessageContaining("a1a1a1a1a1a1"));
	}

	@Test
	void noneLeavesTheDatabaseAlone(TestSchema schema) {
		on(schema, "migrate.startup.mode=none").run((context) -> assertThat(context).hasNotFailed());
		assertThat(tables(schema)).isZero();
	}

	@Test
	void noneDoesNotEvenNeedTheDatabase(TestSchema schema) {
		on(schema, "migrate.startup.mode=none", "spring.datasource.url=jdbc:postgresql://localhost:1/none")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void whenADatabaseIsAheadThenThePolicyDecides(TestSchema schema, CapturedOutput output) {
		on(schema).run((context) -> assertThat(context).hasNotFailed());
		String older = "migrate.locations=classpath:not/there";
		on(schema, older).run((context) -> assertThat(context).hasFailed());
		on(schema, older, "migrate.on-unknown-revision=warn")
			.run((context) -> assertThat(phase(context)).isEqualTo(Phase.AHEAD));
		assertThat(output).contains("is ahead of this build");
	}

	@Test
	void aContextThatIsClosedEndsItsRetries(TestSchema schema) {
		on(schema, "migrate.startup.on-failure=continue", "migrate.startup.retry-interval=100ms",
				"spring.datasource.url=jdbc:postgresql://localhost:1/none")
			.run((context) -> {
				assertThat(phase(context)).isEqualTo(Phase.UNREACHABLE);
				assertThat(retries()).isPositive();
			});
		Awaitility.await().until(() -> retries() == 0);
	}

	private ApplicationContextRunner on(TestSchema schema, String... properties) {
		return this.runner.withPropertyValues(schema.properties()).withPropertyValues(properties);
	}

	private static Phase phase(AssertableApplicationContext context) {
		return context.getBean(MigrationMonitor.class).status("default").phase();
	}

	private static long retries() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("migrate-retry-default"))
			.count();
	}

	private static int tables(TestSchema schema) {
		return new JdbcTemplate(schema.dataSource())
			.queryForList("SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema()")
			.size();
	}

}
