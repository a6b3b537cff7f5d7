package dev.migrate.acceptance.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The directory of a small Spring Boot application: a build file, sources, revisions and,
 * after a build, classes. Whatever is written here is built before the next command.
 */
final class Project {

	private static final String MAIN_CLASS = """
			package app;

			import org.springframework.boot.SpringApplication;
			import org.springframework.boot.autoconfigure.SpringBootApplication;

			@SpringBootApplication
			public class App {

				public static void main(String[] args) {
					SpringApplication.run(App.class, args);
				}

			}
			""";

	private final Path directory;

	private @Nullable Build build;

	private Project(Path directory) {
		this.directory = directory;
	}

	/**
	 * Create a project with nothing but its main class.
	 * @param directory an empty directory
	 * @return the project
	 */
	static Project create(Path directory) {
		return new Project(directory).write("pom.xml", "<project/>").source("app.App", MAIN_CLASS);
	}

	Path directory() {
		return this.directory;
	}

	/** Write a class, or write it anew. */
	Project source(String className, String text) {
		return write("src/main/java/" + className.replace('.', '/') + ".java", text);
	}

	/** Write an entity with an id and the members given. */
	Project entity(String name, String table, String members) {
		return source("app." + name, """
				package app;

				import java.time.*;
				import java.util.*;
				import jakarta.persistence.*;

				@Entity
				@Table(name = "%s")
				public class %s {

					@Id
					@GeneratedValue(strategy = GenerationType.IDENTITY)
					Long id;

				%s
				}
				""".formatted(table, name, members.indent(4)));
	}

	/** Write a file of the class path, or write it anew. */
	Project resource(String path, String text) {
		return write("src/main/resources/" + path, text);
	}

	/** Write a file below the project's directory, or write it anew. */
	Project write(String path, String text) {
		try {
			Path file = this.directory.resolve(path);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			this.build = null;
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Delete a file or a directory with all that is in it. */
	Project delete(Path path) {
		try (Stream<Path> files = Files.walk(path)) {
			for (Path file : files.sorted((left, right) -> right.compareTo(left)).toList()) {
				Files.delete(file);
			}
			this.build = null;
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The directory of the revisions, which need not exist. */
	Path migrations() {
		return this.directory.resolve("src/main/resources/db/migrations");
	}

	/** The files of all revisions, by name. */
	List<Path> revisions() {
		if (!Files.exists(migrations())) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(migrations())) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The only revision whose file's name ends like this. */
	RevisionFile revision(String slug) {
		return new RevisionFile(this, file("src/main/resources/db/migrations", slug + ".sql"));
	}

	/** The only file below a directory whose name ends like this. */
	Path file(String below, String end) {
		try (Stream<Path> files = Files.walk(this.directory.resolve(below))) {
			List<Path> found = files.filter((file) -> file.toString().endsWith("_" + end)).toList();
			assertThat(found).as("files %s below %s", end, below).hasSize(1);
			return found.get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What the last build made, brought up to date. */
	Build build() {
		Build current = this.build;
		if (current == null || !current.isUpToDate()) {
			current = Build.of(this.directory);
			this.build = current;
		}
		return current;
	}

}
