package dev.migrate.acceptance.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A revision as its author sees it: a file to read and to edit.
 *
 * @param project the project that it belongs to
 * @param path where it is
 */
record RevisionFile(Project project, Path path) {

	private static final Pattern ID = Pattern.compile("(?m)^-- Revision ID: (\\S+)$");

	/** The id that the text says. */
	String id() {
		Matcher matcher = ID.matcher(text());
		assertThat(matcher.find()).as("an id in %s", text()).isTrue();
		return matcher.group(1);
	}

	String text() {
		try {
			return Files.readString(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What follows the marker of a section. */
	String upgrade() {
		return section("upgrade");
	}

	/** What follows the marker of a section. */
	String downgrade() {
		return section("downgrade");
	}

	private String section(String name) {
		String[] parts = text().split("(?m)^-- migrate:" + name + ".*\n", 2);
		assertThat(parts).as("section %s in %s", name, text()).hasSize(2);
		return parts[1].split("(?m)^-- migrate:", 2)[0].strip();
	}

	/** Fill in both sections. */
	RevisionFile fill(String upgrade, String downgrade) {
		String header = text().split("(?m)^-- migrate:", 2)[0];
		return write(header + "-- migrate:upgrade\n" + upgrade.strip() + "\n\n-- migrate:downgrade\n"
				+ downgrade.strip() + "\n");
	}

	/** Replace a text that is there. */
	RevisionFile replace(String from, String to) {
		assertThat(text()).contains(from);
		return write(text().replace(from, to));
	}

	RevisionFile write(String text) {
		this.project.write(this.project.directory().relativize(this.path).toString(), text);
		return this;
	}

	/** Rename the file. */
	RevisionFile rename(String name) {
		try {
			return new RevisionFile(this.project, Files.move(this.path, this.path.resolveSibling(name)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
