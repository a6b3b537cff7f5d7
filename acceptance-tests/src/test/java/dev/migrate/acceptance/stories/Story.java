package dev.migrate.acceptance.stories;

import java.nio.file.Path;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every story begins with: an empty project and an empty PostgreSQL database.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
abstract class Story {

	TestSchema database;

	Project project;

	App app;

	@BeforeEach
	void begin(@TempDir Path directory, TestSchema database) {
		this.database = database;
		this.project = Project.create(directory);
		this.app = App.of(this.project, database);
	}

	/** Run {@code java -jar app.jar db ...}. */
	final CommandResult db(String... arguments) {
		return this.app.db(arguments);
	}

	/** Write a revision and fill it in. */
	final RevisionFile revise(String message, String upgrade, String downgrade) {
		db("revision", "-m", message).done();
		return this.project.revision(message.toLowerCase().replace(' ', '_')).fill(upgrade, downgrade);
	}

	/** What a person does with the database's own client. */
	final JdbcClient sql() {
		return JdbcClient.create(this.database.dataSource());
	}

	final Tables tables() {
		return new Tables(this.database);
	}

}
