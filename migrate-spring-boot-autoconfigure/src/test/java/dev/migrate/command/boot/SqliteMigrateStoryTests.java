package dev.migrate.command.boot;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrateStoryContract} on SQLite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteMigrateStoryTests extends MigrateStoryContract {

	@Override
	String createTable() {
		return """
				CREATE TABLE note (
				    id integer NOT NULL,
				    title varchar(100) NOT NULL,
				    CONSTRAINT pk_note PRIMARY KEY (id)
				);""";
	}

	@Override
	String[] options() {
		return new String[] { "--spring.jpa.database-platform=org.hibernate.community.dialect.SQLiteDialect" };
	}

}
