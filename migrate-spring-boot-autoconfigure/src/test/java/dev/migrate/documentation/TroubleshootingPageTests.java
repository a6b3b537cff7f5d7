package dev.migrate.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code docs/troubleshooting.md} has every message that the main sources
 * make.
 */
class TroubleshootingPageTests {

	private static final Path PAGE = Path.of("..", "docs", "troubleshooting.md");

	private static final Path SOURCES = Path.of("src", "main", "java");

	@Test
	void thePageHasEveryMessage() throws IOException {
		String page = plain(Files.readString(PAGE));
		List<SourceMessages.Message> messages = SourceMessages.in(SOURCES);
		assertThat(messages).as("messages in the sources").hasSizeGreaterThan(200);
		assertThat(messages).as("messages that docs/troubleshooting.md lacks; add each with what to do")
			.filteredOn((message) -> !page.contains(plain(message.text())))
			.isEmpty();
	}

	/** Without what Markdown asks for. */
	private static String plain(String text) {
		return text.replace("`", "").replace("\\|", "|").replaceAll("\\s+", " ").strip();
	}

}
