package dev.migrate.command.boot;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.command.Console;
import dev.migrate.command.boot.app.BusyApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrateCommandRunListener} in whole applications.
 */
class MigrateCommandRunListenerTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final List<Integer> exitCodes = new ArrayList<>();

	@TempDir
	Path directory;

	@BeforeEach
	void writeRevisions() throws Exception {
		Files.writeString(this.directory.resolve("1_note.sql"), """
				-- Create note
				-- Revision ID: 1a2b3c4d5e6f

				-- migrate:upgrade
				CREATE TABLE note (id bigint PRIMARY KEY);

				-- migrate:downgrade
				DROP TABLE note;
				""");
		BusyApplication.STARTED.clear();
	}

	@AfterEach
	void shutDownDatabase() throws Exception {
		try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
			connection.createStatement().execute("SHUTDOWN");
		}
	}

	private String url() {
		return "jdbc:h2:mem:hook;DB_CLOSE_DELAY=-1";
	}

	private void run(Class<?> application, String... args) {
		assertThatExceptionOfType(AbandonedRunException.class).isThrownBy(() -> start(application, args));
	}

	private ConfigurableApplicationContext start(Class<?> type, String... args) {
		SpringApplication application = new SpringApplication(type);
		application.addBootstrapRegistryInitializer((registry) -> {
			registry.register(ExitStrategy.class, (context) -> this.exitCodes::add);
			registry.register(Console.class, (context) -> new Console(new PrintWriter(this.out),
					new PrintWriter(this.err), new StringReader(""), false, Ansi.OFF));
		});
		List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + url(),
				"--spring.datasource.username=sa", "--migrate.locations=file:" + this.directory, "--server.port=0",
				"--spring.jpa.hibernate.ddl-auto=create", "--spring.jpa.generate-ddl=true",
				"--spring.jpa.properties.hibernate.hbm2ddl.auto=create",
				"--spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create",
				"--spring.sql.init.mode=always"));
		all.addAll(List.of(args));
		return application.run(all.toArray(String[]::new));
	}

	private List<String> tables() throws Exception {
		List<String> tables = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(url(), "sa", "");
				ResultSet rows = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
			while (rows.next()) {
				tables.add(rows.getString("TABLE_NAME"));
			}
		}
		return tables;
	}

	@Test
	void withoutTheVerbTheApplicationStartsAsEver() {
		try (ConfigurableApplicationContext context = start(BusyApplication.class)) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(BusyApplication.STARTED).contains("bean", "lifecycle", "command line runner", "application runner",
				"listener of ApplicationReadyEvent");
		assertThat(this.exitCodes).isEmpty();
	}

	@Test
	void upgradeMigratesAndStartsNothingElse() throws Exception {
		run(BusyApplication.class, "db", "upgrade");
		assertThat(this.exitCodes).containsExactly(0);
		assertThat(BusyApplication.STARTED).isEmpty();
		assertThat(this.err.toString()).isEqualTo("INFO  [migrate] Running upgrade  -> 1a2b3c4d5e6f, Create note\n");
		assertThat(tables()).contains("NOTE", "MIGRATE_REVISIONS");
	}

	@Test
	void jpaIsThereForWhoAsksAndLeavesTheSchemaAlone() throws Exception {
		run(BusyApplication.class, "--uses-jpa=true", "db", "upgrade");
		assertThat(this.exitCodes).containsExactly(0);
		assertThat(BusyApplication.STARTED).containsExactly("JPA with 2 entities, once");
		assertThat(tables()).contains("NOTE").doesNotContain("DRAFT");
	}

	@Test
	void verbThatReadsLeavesTheSchemaUntouched() throws Exception {
		run(BusyApplication.class, "db", "current");
		assertThat(this.exitCodes).containsExactly(0);
		assertThat(this.out.toString()).isEmpty();
		assertThat(tables()).isEmpty();
	}

	@Test
	void resultsAreAloneOnTheStandardOutput() {
		run(BusyApplication.class, "db", "heads");
		assertThat(this.out.toString()).isEqualTo("1a2b3c4d5e6f (head)\n");
	}

	@Test
	void directoryTakesThePlaceOfTheLocations() throws Exception {
		Path other = Files.createDirectory(this.directory.resolve("other"));
		Files.writeString(other.resolve("2.sql"), "-- Other\n-- Revision ID: ffffeeeedddd\n\n-- migrate:upgrade\n");
		run(BusyApplication.class, "db", "heads", "--directory", other.toString());
		run(BusyApplication.class, "db", "--directory=" + other, "heads");
		assertThat(this.out.toString()).isEqualTo("ffffeeeedddd (head)\nffffeeeedddd (head)\n");
	}

	@Test
	void standardOutputIsGivenBack() {
		PrintStream before = System.out;
		run(BusyApplication.class, "db", "heads");
		assertThat(System.out).isSameAs(before);
	}

	@Test
	void exitCodesOfRefusalsAndOfUsageErrorsArrive() {
		run(BusyApplication.class, "db", "upgrade", "ffff");
		run(BusyApplication.class, "db", "upgrade", "--nonsense");
		run(BusyApplication.class, "db");
		assertThat(this.exitCodes).containsExactly(1, 2, 2);
		assertThat(BusyApplication.STARTED).isEmpty();
	}

	@Test
	void propertiesMayFollowTheVerb() throws Exception {
		run(BusyApplication.class, "db", "upgrade", "--migrate.table=other", "--json");
		assertThat(this.exitCodes).containsExactly(0);
		assertThat(this.out.toString()).startsWith("{\"database\":");
		assertThat(tables()).contains("OTHER").doesNotContain("MIGRATE_REVISIONS");
	}

	@Test
	void optionsOfTheVerbAreNoPropertiesOfTheApplication() {
		SpringApplication application = new SpringApplication(PlainApplication.class);
		List<String> seen = new ArrayList<>();
		application.addInitializers((context) -> seen.add(context.getEnvironment().getProperty("json", "none") + " "
				+ context.getEnvironment().getProperty("my.own", "none")));
		application.addBootstrapRegistryInitializer(
				(registry) -> registry.register(ExitStrategy.class, (context) -> this.exitCodes::add));
		assertThatExceptionOfType(AbandonedRunException.class)
			.isThrownBy(() -> application.run("--my.own=1", "db", "heads", "--json"));
		assertThat(seen).containsExactly("none 1");
	}

	@Test
	void argumentsWithCommasAndSpacesArriveWhole() {
		run(BusyApplication.class, "db", "show", "a, b");
		assertThat(this.err.toString()).contains("'a, b'");
	}

	@Test
	void otherArgumentsAreNoCommand() {
		try (ConfigurableApplicationContext context = start(BusyApplication.class, "import", "db")) {
			assertThat(context.isActive()).isTrue();
		}
		assertThat(this.exitCodes).isEmpty();
	}

	@Test
	void protectedDatabaseIsProtectedByItsConfiguration() {
		run(BusyApplication.class, "--migrate.protected=true", "db", "downgrade", "base");
		assertThat(this.exitCodes).containsExactly(1);
		assertThat(this.err.toString()).contains("migrate.protected=true");
	}

	@Test
	void applicationWithoutDataSourceGetsASentence() {
		run(PlainApplication.class, "db", "upgrade");
		assertThat(this.exitCodes).containsExactly(1);
		assertThat(this.err.toString()).startsWith("ERROR [migrate] There is no DataSource").doesNotContain("\tat ");
	}

	@Test
	void applicationWithoutDataSourceHasHeads() {
		run(PlainApplication.class, "db", "heads");
		assertThat(this.exitCodes).containsExactly(0);
		assertThat(this.out.toString()).isEqualTo("1a2b3c4d5e6f (head)\n");
	}

	@Test
	void environmentThatIsNotPreparedIsReportedThoughLoggingIsOff() {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> start(BusyApplication.class,
				"--logging.level.root=off", "--spring.config.import=file:/no/such.yaml", "db", "upgrade"));
		assertThat(this.exitCodes).containsExactly(1);
		assertThat(this.err.toString()).startsWith("ERROR [migrate] ").contains("such.yaml").doesNotContain("\tat ");
	}

	@Test
	void contextThatDoesNotStartIsReportedThoughLoggingIsOff() {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> start(BrokenApplication.class, "--logging.level.root=off", "db", "heads", "--json"));
		assertThat(this.exitCodes).containsExactly(1);
		assertThat(this.err.toString()).startsWith("ERROR [migrate] IllegalStateException: broken on purpose");
		assertThat(this.out.toString()).startsWith("{\"error\":\"IllegalStateException: broken on purpose\"");
	}

	@Test
	void unreachableDatabaseIsOneMessage() {
		run(BusyApplication.class, "--spring.datasource.url=jdbc:h2:tcp://localhost:1/x", "db", "upgrade");
		assertThat(this.exitCodes).containsExactly(1);
		assertThat(this.err.toString()).startsWith("ERROR [migrate] No connection to the database")
			.doesNotContain("\tat ");
	}

	@Test
	void wrongDriverIsDescribedAsBootDoes() {
		run(BusyApplication.class, "--spring.datasource.url=jdbc:nonsense:x", "db", "upgrade");
		assertThat(this.exitCodes).containsExactly(1);
		assertThat(Stream.of(this.err.toString().split("\n"))).first().asString().startsWith("ERROR [migrate] ");
		assertThat(this.err.toString()).contains("jdbc:nonsense:x").doesNotContain("\tat ");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class,
			excludeName = { "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
					"org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
	static class PlainApplication {

	}

	@Configuration(proxyBeanMethods = false)
	static class BrokenApplication {

		@Bean
		static BeanFactoryPostProcessor broken() {
			return (beanFactory) -> {
				throw new IllegalStateException("broken on purpose");
			};
		}

	}

}
