package dev.migrate.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.migrate.runtime.MigrationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Editor}.
 */
@DisabledOnOs(OS.WINDOWS)
class EditorTests {

	@Test
	void visualWins() {
		assertThat(Editor.of(Map.of("VISUAL", "code -w", "EDITOR", "vi")).command()).isEqualTo("code -w");
		assertThat(Editor.of(Map.of("VISUAL", " ", "EDITOR", "vi")).command()).isEqualTo("vi");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> Editor.of(Map.of()))
			.withMessage("No editor is chosen");
	}

	@Test
	void filesFollowTheOptions(@TempDir Path directory) throws IOException {
		Path from = Files.writeString(directory.resolve("from"), "text");
		Path to = directory.resolve("to");
		new Editor("cp -f").open(List.of(from, to));
		assertThat(to).hasContent("text");
	}

	@Test
	void aFailureIsTold() {
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> new Editor("false").open(List.of()))
			.withMessage("The editor 'false' ended with exit code 1");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> new Editor("no-such-ed").open(List.of()))
			.withMessageContaining("cannot be started");
	}

}
