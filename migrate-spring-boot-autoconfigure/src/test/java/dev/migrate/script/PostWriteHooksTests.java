package dev.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link PostWriteHooks}.
 */
@DisabledOnOs(OS.WINDOWS)
class PostWriteHooksTests {

	@TempDir
	private Path directory;

	private static PostWriteHooks.Outcome run(String command, Path file) {
		return new PostWriteHooks(List.of(command)).run(command, file);
	}

	@Test
	void theFileIsTheLastWord() throws IOException {
		Path file = Files.writeString(this.directory.resolve("with space.sql"), "text");
		assertThat(run("cat", file)).isEqualTo(new PostWriteHooks.Outcome("cat", 0, "text"));
	}

	@Test
	void theFileTakesThePlaceOfItsName() {
		Path file = this.directory.resolve("x.sql");
		assertThat(run("echo REVISION_SCRIPT_FILENAME end", file).output()).isEqualTo(file + " end");
	}

	@Test
	void theExitCodeIsReported() {
		PostWriteHooks.Outcome outcome = run("cat", this.directory.resolve("missing.sql"));
		assertThat(outcome.isSuccess()).isFalse();
		assertThat(outcome.exitCode()).isEqualTo(1);
		assertThat(outcome.output()).contains("missing.sql");
	}

	@Test
	void aCommandThatDoesNotExistIsReported() {
		PostWriteHooks.Outcome outcome = run("no-such-command-anywhere", this.directory);
		assertThat(outcome.exitCode()).isEqualTo(PostWriteHooks.Outcome.NOT_STARTED);
		assertThat(outcome.output()).contains("no-such-command-anywhere");
	}

}
