package dev.migrate.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A history of small SQL revisions, by turns a new table, a column, an index and a row;
 * the same SQL for every contender.
 *
 * @param size the number of revisions
 */
record History(int size) {

	/**
	 * Write the history as revisions of this project.
	 */
	void writeRevisions(Path directory) {
		for (int i = 0; i < this.size; i++) {
			write(directory.resolve(id(i) + "_change_" + i + ".sql"), """
					-- Change %d
					--
					-- Revision ID: %s
					-- Revises: %s
					-- Create Date: 2026-11-20T10:30:00Z

					-- migrate:upgrade
					%s;

					-- migrate:downgrade
					%s;
					""".formatted(i, id(i), (i > 0) ? id(i - 1) : "", upgrade(i), downgrade(i)));
		}
	}

	/**
	 * Write the history as Flyway's migrations, whose names sort in the order to run
	 * them.
	 */
	void writeVersions(Path directory) {
		for (int i = 0; i < this.size; i++) {
			write(directory.resolve("V%06d__change_%d.sql".formatted(i + 1, i)),
					"-- Change %d%n%s;%n".formatted(i, upgrade(i)));
		}
	}

	/** The statement that undoes the last revision, for a second go at it. */
	String undoLast() {
		return downgrade(this.size - 1);
	}

	String lastId() {
		return id(this.size - 1);
	}

	private static String id(int i) {
		// Spread like random ids, so that no order can be read from them
		return "%012x".formatted((i + 1) * 0x9E3779B97F4AL & 0xFFFFFFFFFFFFL);
	}

	private static String upgrade(int i) {
		int table = i / 4;
		return switch (i % 4) {
			case 0 -> "CREATE TABLE t%d (id bigint NOT NULL PRIMARY KEY, name varchar(100))".formatted(table);
			case 1 -> "ALTER TABLE t%d ADD COLUMN note varchar(200)".formatted(table);
			case 2 -> "CREATE INDEX ix_t%d_name ON t%d (name)".formatted(table, table);
			default -> "INSERT INTO t%d (id, name, note) VALUES (1, 'one', 'a note')".formatted(table);
		};
	}

	private static String downgrade(int i) {
		int table = i / 4;
		return switch (i % 4) {
			case 0 -> "DROP TABLE t%d".formatted(table);
			case 1 -> "ALTER TABLE t%d DROP COLUMN note".formatted(table);
			case 2 -> "DROP INDEX ix_t%d_name".formatted(table);
			default -> "DELETE FROM t%d".formatted(table);
		};
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
