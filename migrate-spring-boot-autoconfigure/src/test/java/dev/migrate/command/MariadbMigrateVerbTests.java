package dev.migrate.command;

import java.nio.file.Path;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrateVerb} of what is special in MariaDB.
 */
class MariadbMigrateVerbTests {

	private static final String USERS = "create table users (id bigint not null, primary key (id))";

	private static final String NOTE = "create table note (id bigint not null, user_id bigint, primary key (id))";

	@Test
	void theIndexOfAForeignKeyGoesWithIt(@FreshDatabase(TestDatabase.MARIADB) TestSchema schema,
			@TempDir Path project) {
		TestCommandLine db = TestCommandLine.with(schema.dataSource())
			.project(project)
			.entities(USERS, NOTE,
					"alter table note add constraint fk_note_user foreign key (user_id) references users (id)");
		ok(db, "migrate -m first --rev-id aaa1");
		ok(db, "upgrade");
		ok(db, "check --compare strict");
		db.entities(USERS, NOTE);
		ok(db, "migrate --compare strict -m second --rev-id bbb1");
		ok(db, "upgrade");
		ok(db, "check --compare strict");
		ok(db, "downgrade -y");
		ok(db, "upgrade");
		ok(db, "check --compare strict");
	}

	private static void ok(TestCommandLine db, String arguments) {
		assertThat(db.run(arguments)).as(db.out() + db.err()).isZero();
	}

}
