package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlRevision;

/**
 * Revisions for tests, written as their files would be. Adding one with an id that is
 * there already edits it.
 */
final class TestHistory implements Supplier<RevisionScripts> {

	private final List<SqlRevision> revisions = new ArrayList<>();

	TestHistory add(String id, String revises, String upgrade, String downgrade) {
		return addText(id,
				header(id, revises) + "-- migrate:upgrade\n" + upgrade + "\n-- migrate:downgrade\n" + downgrade + "\n");
	}

	TestHistory addIrreversible(String id, String revises, String upgrade) {
		return addText(id, header(id, revises) + "-- migrate:upgrade\n" + upgrade + "\n");
	}

	TestHistory addText(String id, String text) {
		SqlRevision revision = SqlRevision.parse("db/migrations/" + id + ".sql", text);
		for (int i = 0; i < this.revisions.size(); i++) {
			if (this.revisions.get(i).revision().id().equals(id)) {
				this.revisions.set(i, revision);
				return this;
			}
		}
		this.revisions.add(revision);
		return this;
	}

	TestHistory remove(String id) {
		this.revisions.removeIf((revision) -> revision.revision().id().equals(id));
		return this;
	}

	static String header(String id, String revises) {
		return "-- message of %s\n--\n-- Revision ID: %s\n-- Revises: %s\n-- Create Date: 2026-11-20T10:30:00Z\n\n"
			.formatted(id, id, revises);
	}

	/** A chain: a table, a column, a row. */
	static TestHistory chain() {
		return new TestHistory()
			.add("a1", "", "CREATE TABLE note (id integer NOT NULL, body varchar(100));", "DROP TABLE note;")
			.add("b2", "a1", "ALTER TABLE note ADD author varchar(50);\nINSERT INTO note (id, body) VALUES (1, 'a;b');",
					"DELETE FROM note;\nALTER TABLE note DROP COLUMN author;")
			.add("c3", "b2", "UPDATE note SET author = 'ann';", "UPDATE note SET author = NULL;");
	}

	@Override
	public RevisionScripts get() {
		return RevisionScripts.of(List.copyOf(this.revisions));
	}

}
