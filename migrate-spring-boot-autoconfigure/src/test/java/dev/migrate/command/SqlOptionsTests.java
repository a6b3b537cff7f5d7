package dev.migrate.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code --sql}, {@code --dialect}, {@code --tag} and {@code -x}.
 */
class SqlOptionsTests {

	private final TestCommandLine db = TestCommandLine.withDatabase().revision("aaa1").revision("bbb1", "aaa1");

	@Test
	void theScriptAloneIsPrinted() {
		assertThat(this.db.run("upgrade --sql")).isZero();
		assertThat(this.db.lines()).startsWith("-- Upgrade from base to heads, for h2");
		assertThat(this.db.out()).contains("CREATE TABLE t_aaa1 (id int);",
				"-- Running upgrade aaa1 -> bbb1, message of bbb1");
		assertThat(this.db.err()).isEmpty();
		assertThat(this.db.run("current")).isZero();
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void theDialectCanBeNamedAndThenNeedsNoDatabase() {
		TestCommandLine without = TestCommandLine.withoutDatabase().revision("aaa1").revision("bbb1", "aaa1");
		assertThat(without.run("upgrade aaa1:bbb1 --sql --dialect postgresql")).isZero();
		assertThat(without.out()).contains("for postgresql", "\\set ON_ERROR_STOP on", "revision aaa1 is not applied")
			.doesNotContain("t_aaa1");
		assertThat(without.run("stamp --sql --dialect sqlite heads")).isZero();
		assertThat(without.out()).contains(".bail on", "-- Running stamp_revision  -> heads");
	}

	@Test
	void aDowngradeGoesOneStepBelowTheHeadUnlessItIsTold() {
		assertThat(this.db.run("downgrade --sql")).isZero();
		assertThat(this.db.out()).contains("DROP TABLE t_bbb1;").doesNotContain("t_aaa1");
		assertThat(this.db.run("downgrade bbb1:base --sql")).isZero();
		assertThat(this.db.out()).containsSubsequence("DROP TABLE t_bbb1;", "DROP TABLE t_aaa1;");
		assertThat(this.db.run("downgrade base --sql")).isEqualTo(1);
		assertThat(this.db.err()).contains("downgrade with --sql requires <fromrev>:<torev>");
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void aRangeNeedsSql() {
		assertThat(this.db.run("upgrade aaa1:bbb1")).isEqualTo(1);
		assertThat(this.db.run("stamp --purge --sql heads")).isEqualTo(1);
		assertThat(this.db.err()).contains("Can't use --purge with --sql mode");
	}

	@Test
	void placeholdersComeFromTheCommandLine() {
		this.db.script("ccc1", """
				-- m
				-- Revision ID: ccc1
				-- Revises: bbb1
				-- migrate:upgrade
				INSERT INTO t_aaa1 VALUES (${number});
				CREATE TABLE ${tag} (id int);
				-- migrate:downgrade
				DROP TABLE ${tag};
				""");
		assertThat(this.db.run("upgrade")).isEqualTo(1);
		assertThat(this.db.err()).contains("db/migrations/ccc1.sql:5: the placeholder ${number} has no value. "
				+ "Give it one with '-x number=...'");
		assertThat(this.db.run("upgrade --sql -x number=7 --tag extra")).isZero();
		assertThat(this.db.out()).contains("INSERT INTO t_aaa1 VALUES (7);", "CREATE TABLE extra (id int);");
		assertThat(this.db.run("upgrade -x number=7 --tag extra")).isZero();
		assertThat(this.db.jdbc().sql("SELECT id FROM t_aaa1").query(Integer.class).single()).isEqualTo(7);
		assertThat(this.db.jdbc()
			.sql("SELECT downgrade_script FROM migrate_revisions WHERE revision = 'ccc1'")
			.query(String.class)
			.single()).contains("DROP TABLE extra;");
		this.db.without("ccc1");
		assertThat(this.db.run("downgrade bbb1")).as("by what the row keeps").isZero();
		assertThat(this.db.run("upgrade --json --sql")).isZero();
		assertThat(this.db.out()).startsWith("{\"sql\":\"-- Upgrade");
	}

}
