package dev.migrate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Revision files in a directory of a test.
 */
public final class RevisionFiles {

	private final Path directory;

	/**
	 * Create revision files.
	 * @param directory where to write them
	 */
	public RevisionFiles(Path directory) {
		this.directory = directory;
	}

	/**
	 * Write a revision, or write it anew.
	 * @param id the id, and the file's name
	 * @param revises its parents, separated by commas; empty for a base
	 * @param upgrade the statements that apply it
	 * @param downgrade the statements that undo it
	 * @return this
	 */
	public RevisionFiles add(String id, String revises, String upgrade, String downgrade) {
		return addText(id + ".sql", """
				-- Message of %s
				--
				-- Revision ID: %s
				-- Revises: %s

				-- migrate:upgrade
				%s

				-- migrate:downgrade
				%s
				""".formatted(id, id, revises, upgrade, downgrade));
	}

	/**
	 * Write a file.
	 * @param name its name
	 * @param text what it says
	 * @return this
	 */
	public RevisionFiles addText(String name, String text) {
		try {
			Files.writeString(this.directory.resolve(name), text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where the files are, as {@code migrate.locations} takes it.
	 * @return the location
	 */
	public String location() {
		return "file:" + this.directory;
	}

	/**
	 * The property that lets an application read these files.
	 * @return a {@code name=value} pair
	 */
	public String property() {
		return "migrate.locations=" + location();
	}

}
