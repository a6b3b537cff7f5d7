package dev.migrate.script;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

import javax.tools.ToolProvider;

import dev.migrate.revision.Revision;
import dev.migrate.script.RevisionWriterSettings.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of new revisions in Java: they compile, and say what was asked for.
 */
class JavaFormatTests {

	@TempDir
	private Path project;

	@BeforeEach
	void makeProject() throws IOException {
		Files.writeString(this.project.resolve("pom.xml"), "<project/>");
	}

	private WrittenRevision write(RevisionScripts scripts, NewRevision wanted) {
		WritableLocations locations = new WritableLocations(List.of("classpath:db/migrations"),
				new URLClassLoader(new URL[0], null), this.project);
		return new RevisionWriter(
				new RevisionWriterSettings("%(rev)s", 40, ZoneOffset.UTC, null, Language.JAVA, "db.migrations"),
				locations)
			.write(scripts, wanted);
	}

	private JavaRevision compiled(Path file) throws IOException {
		Path classes = Files.createDirectories(this.project.resolve("target/classes"));
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString(),
					file.toString()))
			.isZero();
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { classes.toUri().toURL() },
				getClass().getClassLoader())) {
			return new JavaRevisionReader(new DefaultResourceLoader(classLoader), (name) -> {
				throw new IllegalStateException(name);
			}).read(List.of("db.migrations"), List.of()).get(0);
		}
	}

	@Test
	void aNewRevisionIsAClassInThePackage() throws IOException {
		WrittenRevision written = write(RevisionScripts.of(List.of()), new NewRevision("4cd99ccb2794", List.of("base"),
				false, List.of(), List.of(), "Add is_active to SystemConfig", null, RevisionBody.EMPTY));
		assertThat(written.file()).isEqualTo(
				this.project.resolve("src/main/java/db/migrations/R4cd99ccb2794_AddIsActiveToSystemconfig.java"));
		assertThat(written.file()).content()
			.doesNotContain("downgrade")
			.doesNotContain("revises")
			.endsWith("\t}\n\n}\n");
		JavaRevision read = compiled(written.file());
		assertThat(read.revision().id()).isEqualTo("4cd99ccb2794");
		assertThat(read.revision().isBase()).isTrue();
		assertThat(read.revision().created()).isNotNull();
		assertThat(read.file()).contains(written.file());
	}

	@Test
	void whateverTheMessageHolds() throws IOException {
		SqlRevision first = SqlRevision.parse("a.sql",
				"-- first\n-- Revision ID: aaa1\n-- Branch Labels: lib\n-- migrate:upgrade\n");
		SqlRevision second = SqlRevision.parse("b.sql", "-- second\n-- Revision ID: bbb1\n-- migrate:upgrade\n");
		String message = "It's \"quoted\" \\ back,\ttab\fand ${id} {a} 雪";
		WrittenRevision written = write(RevisionScripts.of(List.of(first, second)), new NewRevision("c.1",
				List.of("heads"), false, List.of(), List.of("x", "y"), message, null,
				new RevisionBody("op.execute(\"SELECT 1\");\nop.execute(\"SELECT 2\");", "op.execute(\"SELECT 3\");")));
		Revision read = compiled(written.file()).revision();
		assertThat(read.title()).isEqualTo(message);
		assertThat(read.downRevisions()).containsExactlyInAnyOrder("aaa1", "bbb1");
		assertThat(read.branchLabels()).containsExactly("x", "y");
		assertThat(written.file()).content()
			.contains("\t\top.execute(\"SELECT 1\");\n\t\top.execute(\"SELECT 2\");\n")
			.contains("\t\top.execute(\"SELECT 3\");\n");
	}

}
