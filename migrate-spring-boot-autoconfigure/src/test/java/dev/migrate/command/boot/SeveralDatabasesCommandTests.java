package dev.migrate.command.boot;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.migrate.autoconfigure.MigrateAutoConfiguration;
import dev.migrate.autoconfigure.MigrateDatabasesAutoConfiguration;
import dev.migrate.command.Console;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The workflow of an application with a database and an analytics database, as guides for
 * Flask-Migrate describe it with {@code SQLALCHEMY_BINDS}, with a history for each and
 * with one for both.
 */
class SeveralDatabasesCommandTests {

	private final String main = url();

	private final String analytics = url();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final List<Integer> exitCodes = new ArrayList<>();

	@TempDir
	Path directory;

	private static String url() {
		return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

	@BeforeEach
	void makeDirectories() throws Exception {
		Files.createDirectories(this.directory.resolve("main"));
		Files.createDirectories(this.directory.resolve("analytics"));
	}

	@Test
	void aHistoryForEach() throws Exception {
		assertThat(db("revision", "-m", "Create users")).isZero();
		assertThat(db("revision", "-m", "Create events", "--database", "analytics")).isZero();
		fill("main", "CREATE TABLE users (id bigint);", "DROP TABLE users;");
		fill("analytics", "CREATE TABLE analytics_events (id bigint);", "DROP TABLE analytics_events;");
		assertThat(db("status", "--json")).isZero();
		assertThat(tables(this.analytics)).as("no verb migrates by the way").isEmpty();
		assertThat(db("upgrade")).isZero();
		assertThat(this.out.toString()).containsPattern("default +upgrade of 1 revision")
			.containsPattern("analytics +upgrade of 1 revision");
		assertThat(tables(this.main)).containsExactlyInAnyOrder("USERS", "MIGRATE_REVISIONS");
		assertThat(tables(this.analytics)).containsExactlyInAnyOrder("ANALYTICS_EVENTS", "MIGRATE_REVISIONS");
		assertThat(db("current", "--check-heads")).isZero();
		assertThat(db("downgrade", "--database", "analytics")).isZero();
		assertThat(tables(this.analytics)).containsExactly("MIGRATE_REVISIONS");
		assertThat(tables(this.main)).contains("USERS");
		assertThat(db("current", "--check-heads")).isEqualTo(1);
		assertThat(this.err.toString()).contains("analytics: ");
	}

	@Test
	void oneHistoryForBoth() throws Exception {
		String shared = "--migrate.databases.analytics.locations=file:" + this.directory.resolve("main");
		assertThat(db("revision", "-m", "Create users and events", shared)).isZero();
		Path file = file("main");
		Files.writeString(file, Files.readString(file).replaceFirst("(?s)-- migrate:upgrade.*", """
				-- migrate:upgrade database=default
				CREATE TABLE users (id bigint);

				-- migrate:downgrade database=default
				DROP TABLE users;

				-- migrate:upgrade database=analytics
				CREATE TABLE analytics_events (id bigint);

				-- migrate:downgrade database=analytics
				DROP TABLE analytics_events;
				"""));
		assertThat(db("upgrade", shared)).isZero();
		assertThat(tables(this.main)).contains("USERS").doesNotContain("ANALYTICS_EVENTS");
		assertThat(tables(this.analytics)).contains("ANALYTICS_EVENTS").doesNotContain("USERS");
		assertThat(db("upgrade", "--sql", "--database", "analytics", shared)).isZero();
		assertThat(this.out.toString()).contains("analytics_events").doesNotContain("users (");
		assertThat(db("downgrade", "base", "--database", "all", shared)).isZero();
		assertThat(tables(this.main)).containsExactly("MIGRATE_REVISIONS");
		assertThat(tables(this.analytics)).containsExactly("MIGRATE_REVISIONS");
	}

	@Test
	void directoryReplacesTheLocationOfTheDatabaseThatIsNamed() throws Exception {
		Path other = Files.createDirectory(this.directory.resolve("other"));
		assertThat(db("revision", "-m", "Elsewhere", "--database", "analytics", "--directory", other.toString()))
			.isZero();
		try (Stream<Path> files = Files.list(other)) {
			assertThat(files).hasSize(1);
		}
	}

	private int db(String... arguments) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		this.exitCodes.clear();
		SpringApplication application = new SpringApplication(App.class);
		application.addBootstrapRegistryInitializer((registry) -> {
			registry.register(ExitStrategy.class, (context) -> this.exitCodes::add);
			registry.register(Console.class, (context) -> new Console(new PrintWriter(this.out),
					new PrintWriter(this.err), new StringReader(""), false, Ansi.OFF));
		});
		List<String> all = new ArrayList<>(List.of("--spring.datasource.url=" + this.main,
				"--spring.datasource.username=sa", "--migrate.locations=file:" + this.directory.resolve("main"),
				"--migrate.databases.analytics.datasource.url=" + this.analytics,
				"--migrate.databases.analytics.datasource.username=sa",
				"--migrate.databases.analytics.locations=file:" + this.directory.resolve("analytics"),
				"--migrate.databases.analytics.startup.mode=upgrade", "db"));
		Stream.of(arguments).filter((argument) -> argument.startsWith("--migrate.")).forEach((property) -> {
			all.removeIf((other) -> other.startsWith(property.substring(0, property.indexOf('=') + 1)));
			all.add(0, property);
		});
		Stream.of(arguments).filter((argument) -> !argument.startsWith("--migrate.")).forEach(all::add);
		assertThatExceptionOfType(AbandonedRunException.class)
			.isThrownBy(() -> application.run(all.toArray(String[]::new)));
		assertThat(this.exitCodes).as(this.err.toString()).hasSize(1);
		return this.exitCodes.get(0);
	}

	private Path file(String name) throws Exception {
		try (Stream<Path> files = Files.list(this.directory.resolve(name))) {
			return files.findFirst().orElseThrow();
		}
	}

	private void fill(String name, String upgrade, String downgrade) throws Exception {
		Path file = file(name);
		Files.writeString(file,
				Files.readString(file)
					.replaceFirst("(?s)-- migrate:upgrade.*",
							"-- migrate:upgrade\n" + upgrade + "\n\n-- migrate:downgrade\n" + downgrade + "\n"));
	}

	private static List<String> tables(String url) {
		return new JdbcTemplate(new DriverManagerDataSource(url, "sa", "")).queryForList(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE '%LOCK'",
				String.class);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class,
			MigrateDatabasesAutoConfiguration.class })
	static class App {

	}

}
