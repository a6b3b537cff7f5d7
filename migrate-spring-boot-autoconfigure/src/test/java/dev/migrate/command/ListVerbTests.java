package dev.migrate.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the verbs that list revisions, and for {@link StatusVerb}.
 */
class ListVerbTests {

	private final TestCommandLine db = branched(TestCommandLine.withDatabase());

	private static TestCommandLine branched(TestCommandLine db) {
		return db.revision("aaaa").revision("bbbb", "aaaa").revision("cccc", "aaaa");
	}

	@Test
	void headsNeedNoDatabase() {
		TestCommandLine db = branched(TestCommandLine.withoutDatabase());
		assertThat(db.run("heads")).isZero();
		assertThat(db.lines()).containsExactly("bbbb (head)", "cccc (head)");
	}

	@Test
	void scriptsGetIdsAndNothingElse() {
		this.db.run("--ids heads");
		assertThat(this.db.out()).isEqualTo("bbbb\ncccc\n");
	}

	@Test
	void idsComeEvenWithoutTheHeadingOfAVerboseList() {
		this.db.run("upgrade heads");
		this.db.run("current -v --ids");
		assertThat(this.db.lines()).endsWith("bbbb", "cccc").noneMatch((line) -> line.contains("Current revision"));
	}

	@Test
	void verboseHeadsAreBlocks() {
		this.db.run("heads -v");
		assertThat(this.db.out()).startsWith("""
				Rev: bbbb (head)
				Parent: aaaa
				Path: db/migrations/bbbb.sql

				    message of bbbb

				""");
	}

	@Test
	void branchesNeedNoDatabase() {
		TestCommandLine db = branched(TestCommandLine.withoutDatabase());
		assertThat(db.run("branches")).isZero();
		assertThat(db.out()).isEqualTo("""
				aaaa (branchpoint)
				     -> bbbb (head)
				     -> cccc (head)

				""");
	}

	@Test
	void showNeedsNoDatabaseForWhatAFileDescribes() {
		TestCommandLine db = branched(TestCommandLine.withoutDatabase());
		assertThat(db.run("show aa")).isZero();
		assertThat(db.lines()).startsWith("Rev: aaaa (branchpoint)", "Parent: <base>", "Branches into: bbbb, cccc");
	}

	@Test
	void showPrintsTheWholeComment() {
		this.db.script("dddd", """
				-- Split the name
				--
				-- The old column goes in the next release.
				--
				-- Revision ID: dddd
				-- Revises: cccc

				-- migrate:upgrade
				""");
		this.db.run("show dddd");
		assertThat(this.db.out()).contains("    Split the name\n", "    The old column goes in the next release.\n");
	}

	@Test
	void showAsksTheDatabaseForWhatNoFileDescribes() {
		this.db.run("upgrade");
		assertThat(this.db.without("cccc").run("show cccc")).isZero();
		assertThat(this.db.lines()).contains("Rev: cccc (head)", "    message of cccc");
	}

	@Test
	void showOfTheHeadRefusesSeveral() {
		assertThat(this.db.run("show")).isEqualTo(1);
		assertThat(this.db.err()).contains("bbbb", "cccc");
	}

	@Test
	void unknownRevisionIsOneClearMessage() {
		assertThat(this.db.run("show ffff")).isEqualTo(1);
		assertThat(this.db.err()).startsWith("ERROR [migrate] There is no revision or branch label 'ffff'.");
		assertThat(this.db.err().lines()).hasSize(1);
	}

	@Test
	void historyIsNewestFirstAndMarksTheCurrentRevisions() {
		this.db.run("upgrade bbbb");
		this.db.run("history -i");
		assertThat(this.db.lines())
			.containsExactlyInAnyOrder("aaaa -> bbbb (head) (current), message of bbbb",
					"aaaa -> cccc (head), message of cccc", "<base> -> aaaa (branchpoint), message of aaaa")
			.last()
			.asString()
			.startsWith("<base>");
	}

	@Test
	void historyTakesRanges() {
		this.db.run("upgrade bbbb");
		assertThat(this.db.run("history -r current:")).isZero();
		assertThat(this.db.run("history -r -1:")).isZero();
		assertThat(this.db.run("history --rev-range aaaa:bbbb")).isZero();
		assertThat(this.db.lines()).hasSize(2);
		assertThat(this.db.run("history -r aaaa")).isEqualTo(1);
	}

	@Test
	void historyNeedsNoDatabaseUnlessTheCurrentRevisionsAreAskedFor() {
		TestCommandLine db = branched(TestCommandLine.withoutDatabase());
		assertThat(db.run("history")).isZero();
		assertThat(db.lines()).hasSize(3);
		assertThat(db.run("history -i")).isEqualTo(1);
		assertThat(db.err()).startsWith("ERROR [migrate] There is no DataSource");
	}

	@Test
	void currentPrintsNothingAndCreatesNothingBeforeTheFirstUpgrade() {
		assertThat(this.db.run("current")).isZero();
		assertThat(this.db.out()).isEmpty();
		Long tables = this.db.jdbc()
			.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
			.query(Long.class)
			.single();
		assertThat(tables).isZero();
	}

	@Test
	void verboseCurrentNamesTheDatabase() {
		this.db.run("upgrade aaaa");
		this.db.run("current -v");
		assertThat(this.db.out()).startsWith("Current revision(s) for H2").contains("Rev: aaaa (branchpoint)");
	}

	@Test
	void currentComparesWithTheHeads() {
		this.db.run("upgrade bbbb");
		assertThat(this.db.run("current --check-heads")).isEqualTo(1);
		assertThat(this.db.lines()).containsExactly("bbbb (head)");
		assertThat(this.db.err()).contains("is not on all head revisions, it lacks cccc (message of cccc)");
		this.db.run("upgrade");
		assertThat(this.db.run("current -c")).isZero();
	}

	@Test
	void currentCountsADependencyAsApplied() {
		this.db.script("dddd", """
				-- message of dddd
				-- Revision ID: dddd
				-- Revises: bbbb
				-- Depends On: cccc
				-- migrate:upgrade
				""").run("upgrade");
		assertThat(this.db.run("current --check-heads")).isZero();
		assertThat(this.db.lines()).containsExactlyInAnyOrder("cccc (effective head)", "dddd (head)");
	}

	@Test
	void statusIsOneScreen() {
		this.db.run("upgrade bbbb");
		assertThat(this.db.run("status")).isZero();
		assertThat(this.db.out()).startsWith("Database  H2").endsWith("""
				Status    1 pending
				Current   bbbb  message of bbbb
				Heads     bbbb  message of bbbb
				          cccc  message of cccc
				Pending   cccc  message of cccc
				Lock      free
				Next      db upgrade
				""");
	}

	@Test
	void statusNamesWhatNoFileDescribes() {
		this.db.run("upgrade");
		assertThat(this.db.without("cccc").run("status")).isZero();
		assertThat(this.db.out()).contains("Unknown   cccc  message of cccc\n");
	}

	@Test
	void statusTellsOfARevisionThatStandsHalfWay() {
		this.db.run("upgrade");
		this.db.script("dddd", """
				-- message of dddd
				-- Revision ID: dddd
				-- Revises: cccc
				-- migrate:upgrade
				CREATE TABLE t_dddd (id int);
				INSERT INTO nowhere VALUES (1);
				""");
		assertThat(this.db.run("upgrade")).isEqualTo(1);
		assertThat(this.db.run("status")).isZero();
		assertThat(this.db.out()).contains("Half done dddd  message of dddd (UPGRADE_FAILED)\n",
				"Next      mend what failed, then db upgrade\n");
	}

	@Test
	void currentAndHeadsPrintTheSameLinesWhenAllIsApplied() {
		this.db.run("upgrade");
		this.db.run("heads");
		String heads = this.db.out();
		this.db.run("current");
		assertThat(this.db.out()).isEqualTo(heads);
	}

}
