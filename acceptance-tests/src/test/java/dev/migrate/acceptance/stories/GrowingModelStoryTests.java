package dev.migrate.acceptance.stories;

import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An application whose model grows while people use it: every common change of the
 * entities, with the data that are there.
 *
 * @see ManageScriptStoryTests
 */
class GrowingModelStoryTests extends Story {

	private static final String EMAIL = """
			@Column(length = 120, unique = true, nullable = false)
			String email;
			""";

	private RevisionFile initial;

	@BeforeEach
	void users() {
		user("String age;");
		this.initial = migrate("Initial schema");
		db("upgrade").done();
		sql().sql("INSERT INTO users (email, age) VALUES ('ann@example.org', '42'), ('bob@example.org', NULL)")
			.update();
	}

	private void user(String members) {
		this.project.entity("User", "users", EMAIL + "\n" + members);
	}

	private RevisionFile migrate(String message, String... options) {
		String[] arguments = new String[options.length + 3];
		System.arraycopy(new String[] { "migrate", "-m", message }, 0, arguments, 0, 3);
		System.arraycopy(options, 0, arguments, 3, options.length);
		db(arguments).done();
		return this.project.revision(message.toLowerCase().replace(' ', '_'));
	}

	private <T> List<T> query(String sql, Class<T> type) {
		return sql().sql(sql).query(type).list();
	}

	@Test
	void columnIsAdded() {
		user("String age;\n\n@Column(length = 20)\nString phoneNumber;\n\n@Column(columnDefinition = \"text\")\nString bio;");
		RevisionFile phone = migrate("Add phone number to users");
		assertThat(phone.upgrade()).contains("ALTER TABLE users ADD COLUMN phone_number varchar(20);",
				"ALTER TABLE users ADD COLUMN bio text;");
		assertThat(phone.downgrade()).contains("ALTER TABLE users DROP COLUMN phone_number;");
		db("upgrade").done();
		assertThat(tables().columns("users")).contains("phone_number varchar(20)", "bio text");
		db("check").done();
	}

	@Test
	void typeOfAColumnIsChangedAndItsValuesAreConverted() {
		user("Integer age;");
		RevisionFile change = migrate("Change age to integer");
		assertThat(change.upgrade()).contains("ALTER TABLE users ALTER COLUMN age", "integer");
		// the review: what is no number becomes none
		sql().sql("UPDATE users SET age = 'unknown' WHERE email = 'bob@example.org'").update();
		db("upgrade").fails("unknown", "Nothing of it took effect");
		change.fill("""
				UPDATE users SET age = NULL WHERE age !~ '^[0-9]+$';
				ALTER TABLE users ALTER COLUMN age TYPE integer USING CAST(age AS integer);
				""", "ALTER TABLE users ALTER COLUMN age TYPE varchar(255) USING CAST(age AS varchar);");
		db("upgrade").done();
		assertThat(tables().columns("users")).contains("age int4");
		assertThat(query("SELECT age FROM users ORDER BY id", Integer.class)).containsExactly(42, null);
		db("check").done();
		db("downgrade").done();
		assertThat(query("SELECT age FROM users ORDER BY id", String.class)).containsExactly("42", null);
	}

	@Test
	void foreignKeyIsAdded() {
		this.project.entity("Task", "tasks", "String title;");
		migrate("Create tasks");
		db("upgrade").done();
		this.project.entity("Task", "tasks",
				"String title;\n\n@ManyToOne\n@JoinColumn(name = \"user_id\", foreignKey = @ForeignKey(name = \"fk_tasks_user\"))\nUser user;");
		RevisionFile relation = migrate("Add user relationship to tasks");
		assertThat(relation.upgrade()).contains("ALTER TABLE tasks ADD COLUMN user_id bigint;",
				"ALTER TABLE tasks ADD CONSTRAINT fk_tasks_user FOREIGN KEY (user_id) REFERENCES users (id);");
		db("upgrade").done();
		sql().sql("INSERT INTO tasks (title, user_id) SELECT 'write', id FROM users").update();
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> sql().sql("INSERT INTO tasks (user_id) VALUES (-1)").update())
			.withMessageContaining("fk_tasks_user");
		db("check").done();
		db("downgrade").done();
		assertThat(tables().columns("tasks")).hasSize(2);
	}

	@Test
	void columnIsRenamed() {
		this.project.entity("User", "users", EMAIL + "\nString years;");
		db("migrate", "-m", "Not what was meant", "--dry-run").says("add --rename users.age:years");
		RevisionFile rename = migrate("Rename age", "--rename", "users.age:years");
		assertThat(rename.upgrade()).isEqualTo("ALTER TABLE users RENAME COLUMN age TO years;");
		assertThat(rename.downgrade()).isEqualTo("ALTER TABLE users RENAME COLUMN years TO age;");
		db("upgrade").done();
		assertThat(query("SELECT years FROM users ORDER BY id", String.class)).containsExactly("42", null);
		db("check").done();
		db("downgrade").done();
		assertThat(query("SELECT age FROM users ORDER BY id", String.class)).containsExactly("42", null);
	}

	@Test
	void tablesThatReferToEachOtherAreCreated() {
		user("String age;\n\n@ManyToOne\n@JoinColumn(foreignKey = @ForeignKey(name = \"fk_users_workspace\"))\nWorkspace workspace;");
		this.project.entity("Workspace", "workspaces",
				"@ManyToOne\n@JoinColumn(foreignKey = @ForeignKey(name = \"fk_workspaces_owner\"))\nUser owner;");
		this.project.entity("Room", "rooms",
				"@ManyToOne\n@JoinColumn(foreignKey = @ForeignKey(name = \"fk_rooms_door\"))\nDoor door;");
		this.project.entity("Door", "doors",
				"@ManyToOne\n@JoinColumn(foreignKey = @ForeignKey(name = \"fk_doors_room\"))\nRoom room;");
		RevisionFile circle = migrate("Workspaces and rooms");
		assertThat(circle.upgrade().lastIndexOf("CREATE TABLE"))
			.isLessThan(circle.upgrade().indexOf("ADD CONSTRAINT fk_doors_room"))
			.isLessThan(circle.upgrade().indexOf("ADD CONSTRAINT fk_rooms_door"));
		db("upgrade").done();
		sql().sql("INSERT INTO workspaces (owner_id) SELECT min(id) FROM users").update();
		sql().sql("UPDATE users SET workspace_id = (SELECT id FROM workspaces)").update();
		db("check").done();
		db("downgrade").done();
		assertThat(tables().names()).containsExactly("users");
		db("upgrade").done();
		assertThat(tables().names()).containsExactlyInAnyOrder("users", "workspaces", "rooms", "doors");
	}

	@Test
	void columnIsRequiredInThreeStepsWhileTheApplicationServes() {
		RevisionFile add = revise("Add new field", "ALTER TABLE users ADD COLUMN new_field varchar(100);",
				"ALTER TABLE users DROP COLUMN new_field;");
		db("upgrade").done();
		// the application of yesterday still writes, without the column
		try (ConfigurableApplicationContext yesterday = this.app.with("spring.jpa.hibernate.ddl-auto=validate")
			.start()) {
			assertThat(yesterday.isRunning()).isTrue();
			sql().sql("INSERT INTO users (email, age) VALUES ('eve@example.org', '7')").update();
		}
		RevisionFile populate = revise("Populate new field",
				"UPDATE users SET new_field = age WHERE new_field IS NULL AND age IS NOT NULL;\n"
						+ "UPDATE users SET new_field = 'unknown' WHERE new_field IS NULL;",
				"");
		db("upgrade").says("Running upgrade " + add.id() + " -> " + populate.id());
		user("String age;\n\n@Column(length = 100, nullable = false)\nString newField;");
		RevisionFile require = migrate("Require new field");
		assertThat(require.upgrade()).contains("ALTER TABLE users ALTER COLUMN new_field SET NOT NULL");
		db("upgrade").done();
		assertThat(tables().columns("users")).contains("new_field varchar(100) not null");
		assertThat(query("SELECT new_field FROM users ORDER BY id", String.class)).containsExactly("42", "unknown",
				"7");
		db("check").done();
		db("downgrade", add.id()).done();
		assertThat(tables().columns("users")).contains("new_field varchar(100)");
	}

	@Test
	void threeStepsAreOneRevisionWhereTheTableIsSmall() {
		this.project.source("db.migrations.R2_RequireStatus",
				"""
						package db.migrations;

						import dev.migrate.operation.*;

						import static dev.migrate.operation.Definitions.*;

						@Revision(id = "2b2b2b2b2b2b", revises = "%s", message = "Require a status")
						public class R2_RequireStatus implements Migration {

							@Override
							public void upgrade(Operations op) {
								op.addColumn("users", column("status", string(20)));
								op.update("users", (users) -> users.set("status", "active").where("status IS NULL"));
								op.batchAlterTable("users", (users) -> users.alterColumn("status", (status) -> status.notNull()));
							}

							@Override
							public void downgrade(Operations op) {
								op.dropColumn("users", "status");
							}

						}
						"""
					.formatted(this.initial.id()));
		db("upgrade").done();
		assertThat(tables().columns("users")).contains("status varchar(20) not null");
		assertThat(query("SELECT DISTINCT status FROM users", String.class)).containsExactly("active");
		db("downgrade").done();
		assertThat(tables().columns("users")).hasSize(3);
	}

	@Test
	void rowsAreInsertedByADataOnlyRevision() {
		this.project.source("db.migrations.R2_Statuses", """
				package db.migrations;

				import dev.migrate.operation.*;

				import static dev.migrate.operation.Definitions.*;

				@Revision(id = "2b2b2b2b2b2b", revises = "%s", message = "Insert users")
				public class R2_Statuses implements Migration {

					@Override
					public void upgrade(Operations op) {
						op.bulkInsert("users", columns("id", "email", "age"),
								rows(row(1001, "carl@example.org", "30"), row(1002, "dora@example.org", null)),
								(insert) -> insert.keyedBy("id"));
					}

				}
				""".formatted(this.initial.id()));
		db("upgrade").done();
		assertThat(query("SELECT email FROM users WHERE id > 1000 ORDER BY id", String.class))
			.containsExactly("carl@example.org", "dora@example.org");
		db("check").done();
		db("downgrade").done();
		assertThat(query("SELECT count(*) FROM users", Integer.class)).containsExactly(2);
	}

	@Test
	void headsAreMerged() {
		revise("Add timezone", "ALTER TABLE users ADD COLUMN timezone varchar(40);",
				"ALTER TABLE users DROP COLUMN timezone;");
		db("revision", "-m", "Add locale", "--head", this.initial.id(), "--splice").done();
		this.project.revision("add_locale")
			.fill("ALTER TABLE users ADD COLUMN locale varchar(10);", "ALTER TABLE users DROP COLUMN locale;");
		assertThat(db("heads").done().out().lines()).hasSize(2);
		db("migrate", "-m", "Another").refuses("not up to date");
		db("upgrade").done();
		db("migrate", "-m", "Another").fails("heads", "db merge heads");
		db("merge", "heads").done();
		assertThat(db("heads").done().out().lines()).hasSize(1);
		db("upgrade").done();
		assertThat(db("current").done().out()).contains("(head) (mergepoint)");
		assertThat(tables().columns("users")).contains("timezone varchar(40)", "locale varchar(10)");
	}

	@Test
	void revisionThatWasFinishedByHandIsStampedAndResetRunsAllAnew() {
		RevisionFile next = revise("Add timezone",
				"ALTER TABLE users ADD COLUMN timezone varchar(40);\nUPDATE users SET timezone = home;",
				"ALTER TABLE users DROP COLUMN timezone;");
		db("upgrade").fails("column \"home\" does not exist");
		db("current").prints(this.initial.id());
		// psql: finish it by hand
		sql().sql("ALTER TABLE users ADD COLUMN timezone varchar(40)").update();
		db("stamp", next.id()).done();
		db("current").prints(next.id() + " (head)");
		// or undo it, correct the file and try again
		db("downgrade").done();
		next.replace("UPDATE users SET timezone = home;", "UPDATE users SET timezone = 'UTC';");
		db("upgrade").done();
		assertThat(query("SELECT DISTINCT timezone FROM users", String.class)).containsExactly("UTC");
		// a developer's reset destroys all data
		db("downgrade", "base").says("Data will be lost: drops table users");
		assertThat(tables().names()).isEmpty();
		db("upgrade").done();
		assertThat(query("SELECT count(*) FROM users", Integer.class)).containsExactly(0);
	}

	@Test
	void appliedRevisionIsNotEdited() {
		this.initial.replace("varchar(120)", "varchar(240)");
		db("upgrade").refuses(this.initial.id(), "edited");
		db("check").refuses(this.initial.id(), "edited");
		this.initial.replace("varchar(240)", "varchar(120)");
		db("upgrade").says("Nothing to upgrade");
	}

	@Test
	void checkoutThatLacksARevisionIsUpdated() {
		RevisionFile newer = revise("Add timezone", "ALTER TABLE users ADD COLUMN timezone varchar(40);",
				"ALTER TABLE users DROP COLUMN timezone;");
		db("upgrade").done();
		String id = newer.id();
		String text = newer.text();
		this.project.delete(newer.path());
		db("upgrade").refuses(id, "no script describes");
		// git pull
		newer.write(text);
		db("upgrade").says("Nothing to upgrade");
	}

	@Test
	void filesAreWrittenFromTheTemplateOfTheProject() {
		db("init").done();
		this.project.write("src/migrate/revision.sql", """
				-- ${message}
				--
				-- Ticket: MINA-
				--
				-- Revision ID: ${id}
				-- Revises: ${revises}
				-- Create Date: ${created}

				${upgradeMarker}
				SET lock_timeout = '5s';
				${upgrade}

				${downgradeMarker}
				${downgrade}
				""");
		db("revision", "-m", "Add locale").done();
		RevisionFile revision = this.project.revision("add_locale");
		assertThat(revision.text()).startsWith("-- Add locale\n--\n-- Ticket: MINA-\n--\n-- Revision ID: ");
		assertThat(revision.upgrade()).isEqualTo("SET lock_timeout = '5s';");
		db("upgrade").done();
		user("String age;\n\nString timezone;");
		assertThat(migrate("Add timezone").upgrade())
			.isEqualTo("SET lock_timeout = '5s';\nALTER TABLE users ADD COLUMN timezone varchar(255);");
		db("upgrade").done();
		db("check").done();
	}

	@Test
	void secondDatabaseHasAHistoryOfItsOwn(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema analytics) {
		this.app = this.app.with("migrate.databases.analytics.datasource.url=" + analytics.url(),
				"migrate.databases.analytics.datasource.username=" + analytics.username(),
				"migrate.databases.analytics.datasource.password=" + analytics.password());
		db("revision", "-m", "Create events", "--database", "analytics").done();
		new RevisionFile(this.project,
				this.project.file("src/main/resources/db/analytics/migrations", "create_events.sql"))
			.fill("CREATE SCHEMA analytics;\nCREATE TABLE analytics.events (id bigint PRIMARY KEY);",
					"DROP SCHEMA analytics CASCADE;");
		CommandResult upgrade = db("upgrade").done();
		assertThat(upgrade.err()).contains("Database default", "Database analytics", "Create events");
		JdbcClient events = JdbcClient.create(analytics.dataSource());
		assertThat(events.sql("SELECT count(*) FROM analytics.events").query(Integer.class).single()).isZero();
		assertThat(tables().names()).containsExactly("users");
		assertThat(db("current").done().out()).contains("default:", this.initial.id() + " (head)", "analytics:");
		db("downgrade").refuses("--database");
		db("downgrade", "--database", "analytics").done();
		assertThat(new Tables(analytics).names()).isEmpty();
		db("current", "--database", "default").prints(this.initial.id() + " (head)");
	}

	@Test
	void oneHistoryServesTwoDatabases(@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema analytics) {
		this.app = this.app.with("migrate.databases.analytics.datasource.url=" + analytics.url(),
				"migrate.databases.analytics.datasource.username=" + analytics.username(),
				"migrate.databases.analytics.datasource.password=" + analytics.password(),
				"migrate.databases.analytics.locations=classpath:db/migrations");
		db("revision", "-m", "Create events").done();
		RevisionFile events = this.project.revision("create_events");
		events.write(events.text().split("-- migrate:")[0] + """
				-- migrate:upgrade database=analytics
				CREATE TABLE events (id bigint PRIMARY KEY);

				-- migrate:downgrade database=analytics
				DROP TABLE events;
				""");
		db("upgrade").done();
		assertThat(new Tables(analytics).names()).containsExactlyInAnyOrder("users", "events");
		assertThat(tables().names()).containsExactly("users");
		assertThat(db("current", "--ids").done().out().lines()).contains(events.id());
	}

}
