package dev.migrate.command.boot;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.command.Console;
import dev.migrate.command.boot.notes.v1.NotesV1;
import dev.migrate.command.boot.notes.v2.NotesV2;
import dev.migrate.runtime.MigrationException;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The story of an entity that changes, told by {@code db migrate} in whole applications.
 */
abstract class MigrateStoryContract {

	@TempDir
	Path directory;

	private TestSchema database;

	private StringWriter out = new StringWriter();

	private StringWriter err = new StringWriter();

	@BeforeEach
	void database(TestSchema database) {
		this.database = database;
	}

	/** What the first revision does to the database. */
	abstract String createTable();

	/** The options of the application for its database. */
	String[] options() {
		return new String[0];
	}

	private int run(Class<?> application, String... command) {
		List<Integer> exitCodes = new ArrayList<>();
		this.out = new StringWriter();
		this.err = new StringWriter();
		assertThatExceptionOfType(AbandonedRunException.class)
			.isThrownBy(() -> start(application, exitCodes, command).close());
		assertThat(exitCodes).hasSize(1);
		return exitCodes.get(0);
	}

	private ConfigurableApplicationContext start(Class<?> type, List<Integer> exitCodes, String... command) {
		SpringApplication application = new SpringApplication(type);
		application.addBootstrapRegistryInitializer((registry) -> {
			registry.register(ExitStrategy.class, (context) -> exitCodes::add);
			registry.register(Console.class, (context) -> new Console(new PrintWriter(this.out),
					new PrintWriter(this.err), new StringReader(""), false, Ansi.OFF));
		});
		List<String> arguments = new ArrayList<>(List.of("--migrate.locations=file:" + this.directory,
				"--server.port=0", "--spring.main.web-application-type=none"));
		for (String property : this.database.properties()) {
			arguments.add("--" + property);
		}
		arguments.addAll(List.of(options()));
		arguments.addAll(List.of(command));
		return application.run(arguments.toArray(String[]::new));
	}

	private void ok(Class<?> application, String... command) {
		assertThat(run(application, command)).as(() -> this.out.toString() + this.err).isZero();
	}

	@Test
	void anEntityChangesAndTheDatabaseFollows() throws Exception {
		ok(NotesV1.class, "db", "migrate", "-m", "Create note", "--rev-id", "aaa1");
		assertThat(Files.readString(this.directory.resolve("aaa1_create_note.sql")))
			.contains("\n-- migrate:upgrade\n" + createTable() + "\n\n-- migrate:downgrade\n");
		ok(NotesV1.class, "db", "upgrade");
		ok(NotesV1.class, "db", "check");
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		jdbc.sql("INSERT INTO note (title) VALUES ('kept')").update();

		assertThat(run(NotesV2.class, "db", "check")).isEqualTo(1);
		assertThat(this.out.toString()).startsWithIgnoringCase("add column note.summary: ");
		ok(NotesV2.class, "db", "migrate", "-m", "Add summary", "--rev-id", "bbb1");
		assertThat(this.err.toString()).containsIgnoringCase("INFO  [migrate] Detected added column 'note.summary'");
		assertThat(Files.readString(this.directory.resolve("bbb1_add_summary.sql"))
			.replaceFirst("Create Date: .*", "Create Date: now")).isEqualTo("""
					-- Add summary
					--
					-- Revision ID: bbb1
					-- Revises: aaa1
					-- Create Date: now

					-- migrate:upgrade
					ALTER TABLE note ADD COLUMN summary varchar(200);

					-- migrate:downgrade
					ALTER TABLE note DROP COLUMN summary;
					""");
		ok(NotesV2.class, "db", "upgrade");
		ok(NotesV2.class, "db", "check");
		assertThat(this.out.toString()).isEqualTo("No new upgrade operations detected.\n");
		ok(NotesV2.class, "db", "migrate");
		assertThat(this.err.toString()).isEqualTo("INFO  [migrate] No changes in schema detected.\n");
		ok(NotesV2.class, "db", "downgrade", "-y");
		assertThat(jdbc.sql("SELECT title FROM note").query(String.class).single()).isEqualTo("kept");
		ok(NotesV1.class, "db", "downgrade", "base", "-y");
	}

	@Test
	void atStartupTheAppSaysWhatDiffersOrRefuses() throws Exception {
		ok(NotesV1.class, "db", "migrate", "-m", "Create note", "--rev-id", "aaa1");
		start(NotesV1.class, new ArrayList<>(), "--migrate.startup.check-model=fail").close();
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> start(NotesV2.class, new ArrayList<>(), "--migrate.startup.check-model=fail"))
			.withMessageContaining("is not as the entities want it:")
			.withMessageContaining("add column note.summary: ")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("db migrate -m \"...\""));
		start(NotesV2.class, new ArrayList<>(), "--migrate.startup.check-model=warn").close();
		start(NotesV2.class, new ArrayList<>()).close();
	}

}
