package dev.migrate.command.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.migrate.command.boot.app.BusyApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs commands as a shell does: each in a JVM of its own, with its exit code, standard
 * output and error output.
 */
class CommandProcessTests {

	@TempDir
	Path directory;

	@BeforeEach
	void writeRevisions() throws IOException {
		Files.writeString(this.directory.resolve("1_note.sql"), """
				-- Create note
				-- Revision ID: 1a2b3c4d5e6f

				-- migrate:upgrade
				CREATE TABLE note (id bigint PRIMARY KEY);

				-- migrate:downgrade
				DROP TABLE note;
				""");
	}

	@Test
	void exitCodesAndOutputsReachTheShell() throws Exception {
		Result upgrade = run("db", "upgrade");
		assertThat(upgrade.exitCode()).as(upgrade.toString()).isZero();
		assertThat(upgrade.out()).isEmpty();
		assertThat(upgrade.err()).contains("INFO  [migrate] Running upgrade  -> 1a2b3c4d5e6f, Create note\n")
			.doesNotContain("noise");

		Result current = run("db", "current");
		assertThat(current.exitCode()).isZero();
		assertThat(current.out()).isEqualTo("1a2b3c4d5e6f (head)\n");

		Result refused = run("db", "upgrade", "ffff");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.out()).isEmpty();
		assertThat(refused.err()).contains("ERROR [migrate] ");

		assertThat(run("db", "upgrade", "--nonsense").exitCode()).isEqualTo(2);

		Result broken = run("--spring.config.import=file:/no/such.yaml", "db", "upgrade");
		assertThat(broken.exitCode()).isEqualTo(1);
		assertThat(broken.err()).startsWith("ERROR [migrate] ").contains("such.yaml").doesNotContain("\tat ");
	}

	/** The revision lacks a column that the application's entity has. */
	@Test
	void checkFailsTheBuildWhenTheEntitiesWantMore() throws Exception {
		assertThat(run("db", "upgrade").exitCode()).isZero();
		Result check = run("db", "check");
		assertThat(check.exitCode()).as(check.toString()).isEqualTo(1);
		assertThat(check.out()).as(check.toString())
			.contains("add table BUSY_APPLICATION$DRAFT: ", "drop table note: ");
		assertThat(check.err()).contains("ERROR [migrate] New upgrade operations detected: ")
			.contains("db migrate -m")
			.doesNotContain("\tat ");
	}

	private Result run(String... args) throws Exception {
		Path out = this.directory.resolve("out.txt");
		Path err = this.directory.resolve("err.txt");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						BusyApplication.class.getName(), "--migrate.locations=file:" + this.directory,
						"--spring.datasource.url=jdbc:h2:file:" + this.directory.resolve("database")));
		command.addAll(List.of(args));
		ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		Process process = builder.start();
		try {
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ended").isTrue();
			return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
		}
		finally {
			process.destroyForcibly();
		}
	}

	record Result(int exitCode, String out, String err) {

	}

}
