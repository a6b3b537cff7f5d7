package dev.migrate.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link Migrations} and {@link MigrationsAssert}, as users write them.
 */
@MigrationTest(properties = "migrate.locations=classpath:histories/good")
class MigrationsTests {

	@Test
	void dataOfAnOldRevisionIsMigrated(Migrations migrations) {
		migrations.upgradeTo("a1");
		assertThat(migrations).isAt("a1")
			.hasTable("notes")
			.doesNotHaveTable("tags")
			.doesNotHaveColumn("notes", "author");
		migrations.jdbc().sql("INSERT INTO notes (id, title) VALUES (1, 'Old')").update();
		migrations.upgradeToHeads();
		assertThat(migrations).isAtHeads().isAt("d1").hasColumn("notes", "author");
		assertThat(migrations.jdbc().sql("SELECT author FROM notes WHERE id = 1").query(String.class).single())
			.isEqualTo("anonymous");
	}

	@Test
	void eachTestHasAnEmptyDatabase(Migrations migrations) {
		assertThat(migrations).isAt().doesNotHaveTable("notes");
	}

	@Test
	void anotherTestHasAnEmptyDatabaseToo(Migrations migrations) {
		assertThat(migrations).isAt();
		migrations.upgradeTo("b1").upgradeTo("b2");
		assertThat(migrations).isAt("b2", "b1");
		migrations.downgradeTo("base");
		assertThat(migrations).isAt();
	}

	@Test
	void closedMigrationsBeginAnew(Migrations migrations) {
		migrations.upgradeToHeads().close();
		assertThat(migrations).isAt();
	}

	@Test
	void isAtSaysWhereTheDatabaseStands(Migrations migrations) {
		migrations.upgradeTo("a1");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(migrations).isAt("b1", "b2"))
			.withMessage(
					"Expected the database to be at b1 (Add author), b2 (Add tags), but it is at a1 (Create notes)");
	}

	@Test
	void isAtHeadsSaysWhatIsPending(Migrations migrations) {
		migrations.upgradeTo("c1");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(migrations).isAtHeads())
			.withMessage(
					"Expected all revisions to be applied, but the database is at c1 (Join authors and tags), and these "
							+ "are pending: d1 (Name the authors)");
	}

	@Test
	void tablesAndColumnsSayWhatThereIs(Migrations migrations) {
		migrations.upgradeTo("a1");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(migrations).hasTable("tags"))
			.withMessage("Expected a table 'tags' at revision a1 (Create notes), but there are only [NOTES]");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(migrations).doesNotHaveTable("notes"))
			.withMessage("Expected no table 'notes', but there is one at revision a1 (Create notes)");
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat(migrations).hasColumn("notes", "x"))
			.withMessage("Expected table 'notes' to have a column 'x', but it has [ID, TITLE]");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(migrations).doesNotHaveColumn("notes", "title"))
			.withMessage("Expected table 'notes' to have no column 'title', but it has [ID, TITLE]");
	}

}
