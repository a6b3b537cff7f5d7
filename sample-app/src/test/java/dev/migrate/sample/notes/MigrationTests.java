package dev.migrate.sample.notes;

import dev.migrate.test.MigrationChecks;
import dev.migrate.test.MigrationTest;
import dev.migrate.test.Migrations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the revisions, on H2 in memory.
 */
@MigrationTest
class MigrationTests implements MigrationChecks {

	@Test
	void notesThatHadNoAuthorAreAnonymous(Migrations migrations) {
		migrations.upgradeTo("1013727febb0");
		migrations.jdbc().sql("UPDATE notes SET author = 'Mira' WHERE title = 'Welcome'").update();
		migrations.jdbc().sql("INSERT INTO notes (title, content, created_at) VALUES ('Old', 'Milk', now())").update();
		migrations.upgradeToHeads();
		assertThat(author(migrations, "Old")).isEqualTo("anonymous");
		assertThat(author(migrations, "Welcome")).isEqualTo("Mira");
	}

	@Test
	void downgradeToTheFirstReleaseKeepsTheNotes(Migrations migrations) {
		migrations.upgradeToHeads().downgradeTo("303a0f81dd12");
		assertThat(migrations).isAt("303a0f81dd12").hasTable("notes").doesNotHaveColumn("notes", "author");
		assertThat(migrations.jdbc().sql("SELECT title FROM notes").query(String.class).list())
			.containsExactly("Welcome");
	}

	private static String author(Migrations migrations, String title) {
		return migrations.jdbc()
			.sql("SELECT author FROM notes WHERE title = ?")
			.param(title)
			.query(String.class)
			.single();
	}

}
