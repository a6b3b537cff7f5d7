package dev.migrate.script;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link SourceTree}, by the reader and by {@link WritableLocations}.
 */
class SourceTreeTests {

	private static final List<String> LOCATIONS = List.of("classpath:db/migrations");

	@TempDir
	private Path project;

	private static Path revision(Path root, String id) throws IOException {
		Path directory = Files.createDirectories(root.resolve("db/migrations"));
		return Files.writeString(directory.resolve(id + ".sql"),
				"-- m\n-- Revision ID: " + id + "\n-- migrate:upgrade\n");
	}

	private static List<String> read(Path... classPath) throws IOException {
		try (URLClassLoader classLoader = classLoader(classPath)) {
			return new RevisionScriptReader(classLoader).read(LOCATIONS)
				.revisions()
				.stream()
				.map(RevisionScript::toString)
				.toList();
		}
	}

	private static URLClassLoader classLoader(Path... classPath) throws MalformedURLException {
		URL[] urls = new URL[classPath.length];
		for (int i = 0; i < urls.length; i++) {
			urls[i] = classPath[i].toUri().toURL();
		}
		return new URLClassLoader(urls, null);
	}

	private Path project(String name, String output) throws IOException {
		Path module = Files.createDirectories(this.project.resolve(name));
		Files.writeString(module.resolve("pom.xml"), "<project/>");
		Files.createDirectories(module.resolve("src/main/resources"));
		return Files.createDirectories(module.resolve(output));
	}

	@ParameterizedTest
	@ValueSource(strings = { "target/classes", "build/resources/main", "build/classes/java/main", "bin/main",
			"out/production/resources" })
	void theSourcesStandInForABuildsOutput(String output) throws IOException {
		Path classes = project("app", output);
		revision(classes, "stale1");
		revision(classes, "both1");
		revision(this.project.resolve("app/src/main/resources"), "both1");
		revision(this.project.resolve("app/src/main/resources"), "new1");
		assertThat(read(classes)).containsExactly("both1 (db/migrations/both1.sql)", "new1 (db/migrations/new1.sql)");
	}

	@Test
	void theSourcesAreReadBeforeThereIsAnyOutput() throws IOException {
		Path classes = project("app", "target/classes");
		revision(this.project.resolve("app/src/main/resources"), "new1");
		assertThat(read(classes)).containsExactly("new1 (db/migrations/new1.sql)");
	}

	@Test
	void theOutputIsReadWhereThereAreNoSources() throws IOException {
		Path classes = project("app", "target/classes");
		revision(classes, "generated1");
		assertThat(read(classes)).containsExactly("generated1 (db/migrations/generated1.sql)");
	}

	@Test
	void aDirectoryThatNoBuildMadeIsReadAsItIs() throws IOException {
		Path exploded = Files.createDirectories(this.project.resolve("BOOT-INF/classes"));
		Files.writeString(this.project.resolve("pom.xml"), "<project/>");
		revision(exploded, "packaged1");
		revision(this.project.resolve("src/main/resources"), "new1");
		assertThat(read(exploded)).containsExactly("packaged1 (db/migrations/packaged1.sql)");
	}

	@Test
	void outputWithoutABuildFileIsReadAsItIs() throws IOException {
		Path classes = Files.createDirectories(this.project.resolve("target/classes"));
		revision(classes, "packaged1");
		revision(this.project.resolve("src/main/resources"), "new1");
		assertThat(read(classes)).containsExactly("packaged1 (db/migrations/packaged1.sql)");
	}

	@Test
	void aJarInTheBuildsDirectoryIsReadAsItIs() throws IOException {
		project("app", "target/classes");
		revision(this.project.resolve("app/src/main/resources"), "new1");
		Path jar = this.project.resolve("app/target/app.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			out.putNextEntry(new JarEntry("db/migrations/"));
			out.putNextEntry(new JarEntry("db/migrations/packaged1.sql"));
			out.write("-- m\n-- Revision ID: packaged1\n-- migrate:upgrade\n".getBytes());
		}
		assertThat(read(jar)).containsExactly("packaged1 (db/migrations/packaged1.sql)");
	}

	@Test
	void newRevisionsGoToTheProjectThatHasTheLocation() throws IOException {
		Path library = project("lib", "target/classes");
		Path app = project("app", "target/classes");
		Files.createDirectories(this.project.resolve("app/src/main/resources/db/migrations"));
		try (URLClassLoader classLoader = classLoader(library, app)) {
			assertThat(new WritableLocations(LOCATIONS, classLoader, this.project).first())
				.isEqualTo(this.project.resolve("app/src/main/resources/db/migrations"));
		}
	}

	@Test
	void newRevisionsOfAJarGoToTheProjectOneStandsIn() throws IOException {
		project("app", "target/classes");
		try (URLClassLoader classLoader = classLoader()) {
			assertThat(new WritableLocations(LOCATIONS, classLoader, this.project.resolve("app")).first())
				.isEqualTo(this.project.resolve("app/src/main/resources/db/migrations"));
		}
	}

	@Test
	void withoutAProjectThereIsNowhereToWrite() throws IOException {
		try (URLClassLoader classLoader = classLoader()) {
			WritableLocations locations = new WritableLocations(LOCATIONS, classLoader, this.project);
			assertThatExceptionOfType(ScriptException.class).isThrownBy(locations::first)
				.withMessageContaining("classpath:db/migrations: there are no sources to write a revision to")
				.withMessageContaining(this.project.toString());
		}
	}

}
