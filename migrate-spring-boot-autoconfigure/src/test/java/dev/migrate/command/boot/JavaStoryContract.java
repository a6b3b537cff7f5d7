package dev.migrate.command.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

import dev.migrate.command.Console;
import dev.migrate.command.boot.library.v1.LibraryV1;
import dev.migrate.command.boot.library.v2.LibraryV2;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code db migrate --format java} writes compiles, and does what the entities want,
 * in whole applications.
 */
abstract class JavaStoryContract {

	private static final Pattern CLASS = Pattern.compile("public (?:final )?class (\\w+)");

	@TempDir
	Path classes;

	private TestSchema database;

	private String out = "";

	private String err = "";

	@BeforeEach
	void database(TestSchema database) {
		this.database = database;
	}

	private int run(Class<?> type, String... command) throws Exception {
		List<Integer> exitCodes = new ArrayList<>();
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		List<String> arguments = new ArrayList<>(List.of("--migrate.locations=", "--migrate.java-packages=db.library",
				"--spring.main.web-application-type=none"));
		for (String property : this.database.properties()) {
			arguments.add("--" + property);
		}
		arguments.add("db");
		arguments.addAll(List.of(command));
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { this.classes.toUri().toURL() }, before)) {
			thread.setContextClassLoader(classLoader);
			SpringApplication application = new SpringApplication(new DefaultResourceLoader(classLoader), type);
			application.addBootstrapRegistryInitializer((registry) -> {
				registry.register(ExitStrategy.class, (context) -> exitCodes::add);
				registry.register(Console.class, (context) -> new Console(new PrintWriter(out), new PrintWriter(err),
						new StringReader(""), false, Ansi.OFF));
			});
			assertThatExceptionOfType(AbandonedRunException.class)
				.isThrownBy(() -> application.run(arguments.toArray(String[]::new)));
		}
		finally {
			thread.setContextClassLoader(before);
		}
		this.out = out.toString();
		this.err = err.toString();
		assertThat(exitCodes).as(this.out + err).hasSize(1);
		return Objects.requireNonNull(exitCodes.get(0));
	}

	private void ok(Class<?> type, String... command) throws Exception {
		assertThat(run(type, command)).as(() -> this.out + this.err).isZero();
	}

	/** Write a revision, and compile it without a warning. */
	private void migrate(Class<?> type, String id) throws Exception {
		ok(type, "migrate", "--format", "java", "--dry-run", "-m", "Follow " + type.getSimpleName(), "--rev-id", id);
		Matcher name = CLASS.matcher(this.out);
		assertThat(name.find()).as(this.out).isTrue();
		Path file = Files.writeString(this.classes.resolve(name.group(1) + ".java"), this.out);
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-Xlint:all,-classfile", "-Werror", "-cp",
					System.getProperty("java.class.path"), "-d", this.classes.toString(), file.toString()))
			.as(this.out)
			.isZero();
	}

	/** Delete the class of a revision, which would be asked for else. */
	private void forget(String id) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.classes.resolve("db/library"),
				"R" + id + "_*.class")) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
	}

	@Test
	void generatedClassesBringTheDatabaseToWhatTheEntitiesWantAndBack() throws Exception {
		migrate(LibraryV1.class, "aaa1");
		ok(LibraryV1.class, "upgrade");
		ok(LibraryV1.class, "check");
		JdbcClient jdbc = JdbcClient.create(this.database.dataSource());
		jdbc.sql("INSERT INTO author (name) VALUES ('Woolf')").update();

		assertThat(run(LibraryV2.class, "check")).isEqualTo(1);
		migrate(LibraryV2.class, "bbb1");
		ok(LibraryV2.class, "upgrade");
		ok(LibraryV2.class, "check");
		ok(LibraryV2.class, "check", "--compare", "strict");
		assertThat(jdbc.sql("SELECT stars FROM author").query(Integer.class).single()).isZero();
		jdbc.sql("INSERT INTO book (title, kind, author_id) SELECT 'The Waves', 'NOVEL', id FROM author").update();
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> jdbc.sql("INSERT INTO book (title, kind, author_id) VALUES ('Orlando', 'FILM', 1)").update());

		ok(LibraryV2.class, "downgrade", "-y");
		forget("bbb1");
		ok(LibraryV1.class, "check", "--compare", "strict");
		assertThat(jdbc.sql("SELECT name FROM author").query(String.class).single()).isEqualTo("Woolf");
		ok(LibraryV1.class, "downgrade", "base", "-y");
		forget("aaa1");
		assertThat(run(LibraryV1.class, "check")).isEqualTo(1);
		assertThat(this.out).startsWithIgnoringCase("add table author: 2 columns");
	}

}
