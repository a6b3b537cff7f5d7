package dev.migrate.acceptance.stories;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The administrators of an asset tracker deploy it with scripts: check, backup, migrate,
 * restore.
 *
 * @see AssetTrackerStoryTests
 */
class DeploymentScriptsStoryTests extends Story {

	private static final String CHECK = """
			#!/bin/bash
			# check_migrations.sh

			echo "Checking for pending migrations..."

			PENDING=$(java -jar app.jar db --ids current | grep -o "[a-f0-9]*")
			HEAD=$(java -jar app.jar db --ids heads | grep -o "[a-f0-9]*" | head -1)

			if [ "$PENDING" != "$HEAD" ]; then
			    echo "⚠️  Warning: Pending migrations detected"
			    echo "Current: $PENDING"
			    echo "Latest: $HEAD"
			    exit 1
			else
			    echo "✓ Database is up to date"
			    exit 0
			fi
			""";

	private static final String MIGRATE_WITH_BACKUP = """
			#!/bin/bash
			# migrate_with_backup.sh

			set -e

			echo "Creating backup..."
			DATE=$(date +%Y%m%d_%H%M%S)
			mkdir -p backups
			pg_dump --clean --if-exists "$PG_URL" > backups/backup_$DATE.sql

			echo "Backup created: backup_$DATE.sql"

			echo "Applying migrations..."
			java -jar app.jar db upgrade

			echo "Verifying migration..."
			java -jar app.jar db current

			echo "✓ Migration complete"
			""";

	private static final String TEST_ON_A_COPY = """
			#!/bin/bash
			# test_on_copy.sh

			set -e

			createdb --maintenance-db="$PG_URL" -T "$PG_DATABASE" "${PG_DATABASE}_test"
			DATABASE_URL="${DATABASE_URL/$PG_DATABASE/${PG_DATABASE}_test}" java -jar app.jar db upgrade
			""";

	private RevisionFile first;

	private RevisionFile second;

	private Shell shell;

	@BeforeEach
	void assets() {
		this.project.resource("application.properties", "spring.datasource.url=${DATABASE_URL}");
		this.first = revise("Create assets", AssetTrackerStoryTests.CREATE_ASSETS, "DROP TABLE assets;");
		db("upgrade").done();
		sql().sql("INSERT INTO assets (name) VALUES ('desk')").update();
		this.second = revise("Add location", "ALTER TABLE assets ADD COLUMN location varchar(255);",
				"ALTER TABLE assets DROP COLUMN location;");
		this.shell = Shell.of(this.project, this.database).with("PG_DATABASE", name());
	}

	private String name() {
		return URI.create(this.database.url().substring("jdbc:".length())).getPath().substring(1);
	}

	@AfterEach
	void dropCopy() {
		sql().sql("DROP DATABASE IF EXISTS \"" + name() + "_test\"").update();
	}

	@Test
	void checkBeforeADeploymentTellsWhatIsPending() {
		this.shell.script("check_migrations.sh", CHECK);
		CommandResult pending = this.shell.run("./check_migrations.sh");
		assertThat(pending.exitCode()).as(pending.toString()).isOne();
		assertThat(pending.out().lines()).as(pending.toString())
			.containsExactly("Checking for pending migrations...", "⚠️  Warning: Pending migrations detected",
					"Current: " + this.first.id(), "Latest: " + this.second.id());
		db("upgrade").done();
		this.shell.run("./check_migrations.sh")
			.prints("Checking for pending migrations...", "✓ Database is up to date");
	}

	@Test
	void databaseIsBackedUpMigratedAndRestored() throws IOException {
		this.shell.script("migrate_with_backup.sh", MIGRATE_WITH_BACKUP);
		CommandResult migrated = this.shell.run("./migrate_with_backup.sh").done();
		assertThat(migrated.out().lines()).as(migrated.toString())
			.contains("Applying migrations...", "Verifying migration...", this.second.id() + " (head)",
					"✓ Migration complete");
		assertThat(migrated.err()).contains("Running upgrade " + this.first.id() + " -> " + this.second.id());
		assertThat(tables().columns("assets")).contains("location varchar(255)");

		// the deployment fails: back to what was before
		Path backup = backups().get(0);
		assertThat(backup).content().contains("CREATE TABLE public.assets", "desk", this.first.id());
		this.shell
			.run("psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", backup.toString(), this.shell.environment().get("PG_URL"))
			.done();
		assertThat(tables().columns("assets")).hasSize(2);
		assertThat(sql().sql("SELECT name FROM assets").query(String.class).list()).containsExactly("desk");
		db("current").prints(this.first.id());
		db("upgrade").says("Running upgrade " + this.first.id() + " -> " + this.second.id());
	}

	@Test
	void migrationIsTriedOnACopyOfTheDatabase() {
		this.shell.script("test_on_copy.sh", TEST_ON_A_COPY);
		this.shell.run("./test_on_copy.sh").says("Running upgrade " + this.first.id() + " -> " + this.second.id());
		this.app.with("spring.datasource.url=" + this.database.url().replace(name(), name() + "_test"))
			.db("current")
			.prints(this.second.id() + " (head)");
		db("current").prints(this.first.id());
		assertThat(tables().columns("assets")).hasSize(2);
	}

	private List<Path> backups() throws IOException {
		try (Stream<Path> files = Files.list(this.project.directory().resolve("backups"))) {
			return files.toList();
		}
	}

}
