package dev.migrate.command.boot;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link MigrateStoryContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbMigrateStoryTests extends MigrateStoryContract {

	@Override
	String createTable() {
		return """
				CREATE TABLE note (
				    id bigint AUTO_INCREMENT NOT NULL,
				    title varchar(100) NOT NULL,
				    CONSTRAINT pk_note PRIMARY KEY (id)
				);""";
	}

}
