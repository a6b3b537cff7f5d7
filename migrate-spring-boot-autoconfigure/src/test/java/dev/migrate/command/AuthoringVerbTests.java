package dev.migrate.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code init}, {@code revision}, {@code merge}, {@code list-templates} and
 * {@code edit}.
 */
class AuthoringVerbTests {

	@TempDir
	private Path project;

	private final TestCommandLine db = TestCommandLine.withoutDatabase();

	@BeforeEach
	void useProject() {
		this.db.project(this.project);
	}

	private void ok(String... arguments) {
		assertThat(this.db.run(List.of(arguments))).as(this.db.out() + this.db.err()).isZero();
	}

	private void refused(String error, String... arguments) {
		assertThat(this.db.run(List.of(arguments))).as(this.db.out() + this.db.err()).isEqualTo(1);
		assertThat(this.db.err()).contains(error);
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void initMakesTheDirectoryAndTheTemplates() throws IOException {
		ok("init");
		assertThat(this.db.lines()).containsExactly(
				"  Creating directory '" + this.project.resolve("db") + "' ...  done",
				"  Generating " + this.project.resolve("src/migrate/revision.sql") + " ...  done",
				"  Generating " + this.project.resolve("src/migrate/Revision.java.template") + " ...  done");
		Path template = this.project.resolve("src/migrate/revision.sql");
		Files.writeString(template,
				Files.readString(template).replace("${upgradeMarker}", "-- mine\n${upgradeMarker}"));
		ok("revision", "-m", "first", "--rev-id", "aaa1");
		assertThat(this.project.resolve("db/aaa1_first.sql")).content().contains("-- mine");
		refused("Directory " + this.project.resolve("db") + " already exists", "init");
	}

	@Test
	void initKnowsItsTemplates() {
		ok("list-templates");
		assertThat(this.db.lines()).startsWith("Available templates:", "")
			.anyMatch((line) -> line.startsWith("default - "));
		ok("init", "-t", "default");
		refused("No such template 'multidb'", "init", "--template", "multidb");
	}

	@Test
	void revisionSaysWhatItWrites() {
		ok("revision", "-m", "Add note", "--rev-id", "aaa1");
		assertThat(this.db.lines())
			.containsExactly("  Generating " + this.project.resolve("db/aaa1_add_note.sql") + " ...  done");
		ok("revision", "--rev-id", "bbb1");
		assertThat(this.project.resolve("db/bbb1_empty_message.sql")).content().contains("-- Revises: aaa1\n");
		ok("heads");
		assertThat(this.db.lines()).containsExactly("bbb1 (head)");
	}

	@Test
	void revisionTakesAllThatAlembicDoes() {
		ok("revision", "--rev-id", "aaa1");
		ok("revision", "--rev-id", "bbb1");
		ok("revision", "--rev-id", "ccc1", "--head", "base", "--branch-label", "lib", "--depends-on", "aaa",
				"--depends-on", "bbb1", "--version-path", "db");
		assertThat(this.project.resolve("db/ccc1_empty_message.sql")).content()
			.contains("-- Branch Labels: lib\n-- Depends On: aaa1, bbb1\n")
			.doesNotContain("Revises");
		refused("Revision aaa1 is not a head", "revision", "--head", "aaa1");
		ok("revision", "--rev-id", "ddd1", "--head", "aaa1", "--splice");
		refused("is not one revision, there are 3 heads", "revision", "-m", "x");
		refused("lib", "revision", "--head", "bbb1", "--branch-label", "lib");
		refused("Using --sql here does not make any sense", "revision", "--sql");
	}

	@Test
	void revisionAsJson() {
		ok("revision", "-m", "Add note", "--rev-id", "aaa1", "--json");
		assertThat(this.db.out()).contains("\"revision\":\"aaa1\"", "\"message\":\"Add note\"",
				"\"file\":\"" + this.project.resolve("db/aaa1_add_note.sql") + "\"");
		assertThat(this.db.lines()).hasSize(1);
	}

	@Test
	void hooksRunAndTheirFailureIsTold() {
		this.db.project(this.project, "true", "false");
		assertThat(this.db.run("revision --rev-id aaa1")).isEqualTo(1);
		Path file = this.project.resolve("db/aaa1_empty_message.sql");
		assertThat(this.db.lines()).containsExactly("  Generating " + file + " ...  done",
				"  Running post write hook 'true' ...  done", "  Running post write hook 'false' ...  exit code 1");
		assertThat(this.db.err()).contains("post write hook 'false' ended with exit code 1");
		assertThat(file).exists();
	}

	@Test
	void mergeRecordsAllParents() {
		ok("revision", "--rev-id", "aaa1");
		ok("revision", "--rev-id", "bbb1");
		ok("revision", "--rev-id", "ccc1", "--head", "aaa1", "--splice");
		ok("merge", "heads", "--rev-id", "ddd1", "-m", "together");
		assertThat(this.project.resolve("db/ddd1_together.sql")).content().contains("-- Revises: bbb1, ccc1\n");
		ok("heads");
		assertThat(this.db.lines()).containsExactly("ddd1 (head)");
	}

	@Test
	void mergeOfNothingSaysSo() {
		refused("Nothing to merge: there are no revisions", "merge", "heads");
		ok("revision", "--rev-id", "aaa1");
		refused("Nothing to merge: aaa1 is the only head", "merge", "heads");
		assertThat(this.db.run("merge")).isEqualTo(2);
	}

	@Test
	void editNeedsSomethingToEdit() {
		this.db.revision("mem1");
		refused("No revision files indicated by symbol 'base'", "edit", "base");
		refused("nope", "edit", "nope");
		refused("db/migrations/mem1.sql is packaged in a jar", "edit", "mem1");
	}

}
