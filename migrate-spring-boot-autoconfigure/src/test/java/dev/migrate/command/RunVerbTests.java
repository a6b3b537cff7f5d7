package dev.migrate.command;

import dev.migrate.runtime.DowngradePreview;
import dev.migrate.runtime.MigrationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link UpgradeVerb}, {@link DowngradeVerb} and {@link StampVerb}.
 */
class RunVerbTests {

	private final TestCommandLine db = TestCommandLine.withDatabase()
		.revision("aaaa")
		.revision("bbbb", "aaaa")
		.revision("cccc", "bbbb");

	@Test
	void upgradeGoesToTheHeadsAndPrintsAlembicsLinesOnTheErrorOutput() {
		assertThat(this.db.run("upgrade")).isZero();
		assertThat(this.db.err()).isEqualTo("""
				INFO  [migrate] Running upgrade  -> aaaa, message of aaaa
				INFO  [migrate] Running upgrade aaaa -> bbbb, message of bbbb
				INFO  [migrate] Running upgrade bbbb -> cccc, message of cccc
				""");
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void upgradeTakesSteps() {
		assertThat(this.db.run("upgrade +2")).isZero();
		this.db.run("current");
		assertThat(this.db.lines()).containsExactly("bbbb");
	}

	@Test
	void upgradeWithNothingToDoSaysSo() {
		this.db.run("upgrade");
		assertThat(this.db.run("upgrade")).isZero();
		assertThat(this.db.err()).startsWith("INFO  [migrate] Nothing to upgrade: H2").endsWith("is at cccc\n");
	}

	@Test
	void downgradeGoesOneStepDownAndSaysWhatIsLost() {
		this.db.run("upgrade");
		assertThat(this.db.run("downgrade")).isZero();
		assertThat(this.db.err())
			.contains("This undoes 1 revision of H2", "  cccc, message of cccc\n",
					"    Data will be lost: drops table t_cccc\n", "Running downgrade cccc -> bbbb, message of cccc")
			.doesNotContain("[y/N]");
	}

	@Test
	void downgradeTakesStepsThatLookLikeOptions() {
		this.db.run("upgrade");
		assertThat(this.db.run("downgrade -2 --yes")).isZero();
		this.db.run("current");
		assertThat(this.db.lines()).containsExactly("aaaa");
	}

	@Test
	void downgradeToBaseUndoesAll() {
		this.db.run("upgrade");
		assertThat(this.db.run("downgrade base")).isZero();
		this.db.run("current");
		assertThat(this.db.out()).isEmpty();
	}

	@Test
	void downgradeOnATerminalAsks() {
		this.db.run("upgrade");
		assertThat(this.db.terminal("n\n").run("downgrade")).isEqualTo(1);
		assertThat(this.db.err()).contains("Go on? [y/N] ").contains("Not confirmed, nothing was undone");
		this.db.run("current");
		assertThat(this.db.lines()).containsExactly("cccc (head)");
		assertThat(this.db.terminal("y\n").run("downgrade")).isZero();
		this.db.run("current");
		assertThat(this.db.lines()).containsExactly("bbbb");
	}

	@Test
	void downgradeOnATerminalDoesNotAskWhenAnswered() {
		this.db.run("upgrade");
		assertThat(this.db.terminal("").run("downgrade --yes")).isZero();
		assertThat(this.db.err()).doesNotContain("[y/N]");
	}

	@Test
	void downgradeRefusesWhatCannotBeUndoneBeforeAsking() {
		this.db.script("dddd", """
				-- message of dddd
				-- Revision ID: dddd
				-- Revises: cccc
				-- migrate:upgrade
				CREATE TABLE t_dddd (id int);
				""").run("upgrade");
		assertThat(this.db.terminal("y\n").run("downgrade")).isEqualTo(1);
		assertThat(this.db.err()).contains("dddd").doesNotContain("[y/N]");
	}

	@Test
	void downgradeRefusesWhatWasNotAnnounced() {
		this.db.run("upgrade bbbb");
		DowngradePreview announced = this.db.migrator(null).previewDowngrade("-1");
		this.db.run("upgrade");
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> this.db.migrator(null).downgrade("-1", announced))
			.withMessageContaining("Another process migrated")
			.withMessageContaining("cccc");
		assertThat(this.db.migrator(null).current().ids()).containsExactly("cccc");
	}

	@Test
	void downgradeGoesOnWhenAnotherProcessHasDoneItsWork() {
		this.db.run("upgrade");
		DowngradePreview announced = this.db.migrator(null).previewDowngrade("base");
		this.db.run("downgrade aaaa");
		assertThat(this.db.migrator(null).downgrade("base", announced).steps()).hasSize(1);
	}

	@Test
	void protectedDatabaseRefusesToLoseAnything() {
		this.db.run("upgrade");
		this.db.settings(new CommandSettings(true));
		assertThat(this.db.run("downgrade")).isEqualTo(1);
		assertThat(this.db.err()).isEqualTo("""
				ERROR [migrate] Refused to downgrade: the database is protected by migrate.protected=true.
				If you mean it, add --force.
				""");
		assertThat(this.db.run("stamp --purge heads")).isEqualTo(1);
		assertThat(this.db.run("stamp bbbb")).isEqualTo(1);
		assertThat(this.db.err()).contains("forget that cccc is applied");
		assertThat(this.db.run("stamp heads")).isZero();
		assertThat(this.db.run("upgrade")).isZero();
		assertThat(this.db.run("--force downgrade")).isZero();
		assertThat(this.db.run("stamp aaaa --force")).isZero();
	}

	@Test
	void stampGoesToTheHeadsAndPrintsAlembicsLine() {
		assertThat(this.db.run("stamp")).isZero();
		assertThat(this.db.err()).isEqualTo("INFO  [migrate] Running stamp_revision  -> cccc\n");
		assertThat(this.db.run("stamp aaaa")).isZero();
		assertThat(this.db.err()).isEqualTo("INFO  [migrate] Running stamp_revision cccc -> aaaa\n");
	}

	@Test
	void failedStatementIsReportedWithItsPlace() {
		this.db.script("dddd", """
				-- message of dddd
				-- Revision ID: dddd
				-- Revises: cccc
				-- migrate:upgrade
				INSERT INTO nowhere VALUES (1);
				""");
		assertThat(this.db.run("upgrade")).isEqualTo(1);
		assertThat(this.db.err()).contains("ERROR [migrate] ", "dddd", "db/migrations/dddd.sql", "nowhere");
		assertThat(this.db.out()).isEmpty();
	}

}
