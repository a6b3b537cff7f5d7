package dev.migrate.runtime;

import dev.migrate.dialect.StatementSplitter;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CreatedNames}.
 */
class CreatedNamesTests {

	private static CreatedNames postgresql(String sql) {
		return names(StatementSplitter.postgresql(), IdentifierCase.LOWER, "public", sql);
	}

	private static CreatedNames names(StatementSplitter splitter, IdentifierCase identifiers, @Nullable String schema,
			String sql) {
		CreatedNames names = new CreatedNames(splitter, identifiers, schema);
		names.ran(splitter.split(sql, 1));
		return names;
	}

	private static boolean has(CreatedNames names, String name) {
		return names.contains(ObjectName.of(name));
	}

	@Test
	void whatIsCreatedIsKnownByItsName() {
		CreatedNames names = postgresql("""
				CREATE TABLE note (id int);
				create table if not exists -- a comment
				  tag (id int);
				CREATE UNLOGGED TABLE cache (id int);
				CREATE SEQUENCE note_seq;
				CREATE OR REPLACE VIEW notes_view AS SELECT * FROM note;
				CREATE MATERIALIZED VIEW totals AS SELECT 1;
				CREATE TYPE mood AS ENUM ('a');
				CREATE TABLE copy AS TABLE other;
				""");
		for (String name : new String[] { "note", "tag", "cache", "note_seq", "notes_view", "totals", "mood",
				"copy" }) {
			assertThat(has(names, name)).as(name).isTrue();
		}
		assertThat(has(names, "other")).isFalse();
	}

	@Test
	void whatOnlyMentionsATableCreatesNone() {
		CreatedNames names = postgresql("""
				CREATE INDEX note_ix ON "table" (id);
				CREATE FUNCTION f(x int) RETURNS TABLE (a int) AS $$ CREATE TABLE hidden (id int) $$ LANGUAGE sql;
				CREATE TRIGGER t AFTER INSERT ON note EXECUTE FUNCTION f();
				CREATE PUBLICATION p FOR TABLE published;
				INSERT INTO log VALUES ('CREATE TABLE quoted (id int)');
				ALTER TABLE altered ADD COLUMN a int;
				""");
		for (String name : new String[] { "table", "note", "hidden", "published", "quoted", "altered", "a" }) {
			assertThat(has(names, name)).as(name).isFalse();
		}
	}

	@Test
	void quotesKeepTheCaseAndOtherNamesAreFolded() {
		CreatedNames lower = postgresql("CREATE TABLE \"Note\" (id int); CREATE TABLE Tag (id int)");
		assertThat(has(lower, "Note")).isTrue();
		assertThat(has(lower, "note")).isFalse();
		assertThat(has(lower, "tag")).isTrue();
		CreatedNames upper = names(StatementSplitter.h2(), IdentifierCase.UPPER, "PUBLIC",
				"CREATE TABLE \"Say \"\"hi\"\"\" (id int); CREATE TABLE note (id int)");
		assertThat(has(upper, "Say \"hi\"")).isTrue();
		assertThat(has(upper, "NOTE")).isTrue();
		assertThat(has(upper, "note")).as("as it is written").isTrue();
		CreatedNames any = names(StatementSplitter.sqlite(), IdentifierCase.IGNORED, null,
				"CREATE TABLE [Note] (id int); CREATE TABLE `Tag` (id int)");
		assertThat(has(any, "note")).isTrue();
		assertThat(has(any, "TAG")).isTrue();
	}

	@Test
	void theDefaultSchemaMayBeNamed() {
		CreatedNames names = postgresql("CREATE TABLE public.note (id int); CREATE TABLE \"Audit\".log (id int)");
		assertThat(has(names, "note")).isTrue();
		assertThat(names.contains(new ObjectName("public", "note"))).isTrue();
		assertThat(names.contains(new ObjectName("Audit", "log"))).isTrue();
		assertThat(has(names, "log")).isFalse();
	}

	@Test
	void aRenamedTableIsKnownByItsNewName() {
		CreatedNames names = postgresql("""
				CREATE TABLE note (id int);
				ALTER TABLE note RENAME id TO number;
				ALTER TABLE ONLY note RENAME TO memo;
				ALTER TABLE stranger RENAME TO acquaintance;
				""");
		assertThat(has(names, "memo")).isTrue();
		assertThat(has(names, "note")).isFalse();
		assertThat(has(names, "acquaintance")).isFalse();
		CreatedNames mysql = names(StatementSplitter.mysql(), IdentifierCase.EXACT, "app", """
				CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int);
				RENAME TABLE `a` TO a2, app.b TO b2;
				ALTER TABLE c ADD COLUMN x int, RENAME AS c2;
				""");
		for (String name : new String[] { "a2", "b2", "c2" }) {
			assertThat(has(mysql, name)).as(name).isTrue();
		}
	}

	@Test
	void aTableThatSqliteReplacesIsStillKnown() {
		CreatedNames names = names(StatementSplitter.sqlite(), IdentifierCase.IGNORED, null, """
				CREATE TABLE note (id int);
				CREATE TABLE _migrate_new_note (id int, title text);
				DROP TABLE note;
				ALTER TABLE _migrate_new_note RENAME TO note;
				""");
		assertThat(has(names, "note")).isTrue();
		assertThat(has(names, "_migrate_new_note")).isFalse();
	}

	@Test
	void whatAnUndoDropsWasCreated() {
		StatementSplitter splitter = StatementSplitter.postgresql();
		CreatedNames names = postgresql("CREATE TABLE note (id int)");
		names.undoneBy(splitter.split("""
				DROP TABLE IF EXISTS tag, label;
				ALTER TABLE memo RENAME TO note;
				ALTER TABLE tag DROP COLUMN a;
				""", 1));
		for (String name : new String[] { "tag", "label", "memo" }) {
			assertThat(has(names, name)).as(name).isTrue();
		}
		assertThat(has(names, "note")).isFalse();
	}

}
