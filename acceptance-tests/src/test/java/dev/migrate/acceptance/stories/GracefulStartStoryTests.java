package dev.migrate.acceptance.stories;

import java.time.Duration;
import java.util.List;

import dev.migrate.testing.SwitchableProxy;
import dev.migrate.testing.WebApp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A notes application that migrates its database while it starts, within one process.
 *
 * @see ContainerStartStoryTests
 */
class GracefulStartStoryTests extends Story {

	private static final String READINESS = "/actuator/health/readiness";

	private RevisionFile initial;

	@BeforeEach
	void notes() {
		NotesProject.write(this.project);
		this.initial = revise("Initial schema", NotesProject.CREATE_NOTES, "DROP TABLE notes;");
	}

	@Test
	void fieldIsAddedToAnEntity() {
		db("upgrade").done();
		db("check").done();
		this.project.entity("Note", "notes", NotesProject.NOTE + "\nString email;");
		db("check").differs("add column notes.email: varchar(255)");
		db("migrate", "-m", "Add email field to Note").says("Detected added column 'notes.email'");
		RevisionFile added = this.project.revision("add_email_field_to_note");
		assertThat(added.upgrade()).isEqualTo("ALTER TABLE notes ADD COLUMN email varchar(255);");
		assertThat(added.downgrade()).isEqualTo("ALTER TABLE notes DROP COLUMN email;");
		db("upgrade").says("Running upgrade " + this.initial.id() + " -> " + added.id() + ", Add email field to Note");
		db("current").prints(added.id() + " (head)");
		db("history").prints(this.initial.id() + " -> " + added.id() + " (head), Add email field to Note",
				"<base> -> " + this.initial.id() + ", Initial schema");
		assertThat(tables().columns("notes")).contains("email varchar(255)");
		db("check").done();
		db("migrate", "-m", "Nothing").says("No changes in schema detected.");
		assertThat(this.project.revisions()).hasSize(2);
	}

	@Test
	void freshDatabaseIsUpgradedFitsTheEntitiesAndIsRolledBack() {
		db("current").prints();
		db("upgrade").done();
		assertThat(tables().columns("notes")).containsExactly("id int8 not null", "content varchar(500) not null",
				"created_at timestamp");
		db("check").done();
		db("downgrade").says("Running downgrade " + this.initial.id() + " -> , Initial schema");
		assertThat(tables().names()).isEmpty();
		db("current").prints();
		db("upgrade").done();
		assertThat(tables().names()).containsExactly("notes");
	}

	@Test
	void testsCreateTheTablesFromTheEntities() {
		try (ConfigurableApplicationContext context = this.app
			.with("migrate.startup.mode=none", "spring.jpa.hibernate.ddl-auto=create")
			.start()) {
			assertThat(context.isActive()).isTrue();
			assertThat(tables().names()).containsExactly("notes");
		}
		db("current").prints();
	}

	@Test
	void startMigratesFirst() {
		try (WebApp web = this.app.serve()) {
			assertThat(web.status("/notes")).isEqualTo(200);
			assertThat(web.status(READINESS)).isEqualTo(200);
		}
		db("current").prints(this.initial.id() + " (head)");
	}

	@Test
	void databaseThatIsGoneIsHandledByTheRoutes() {
		try (SwitchableProxy proxy = SwitchableProxy.to(this.database)) {
			proxy.on();
			try (WebApp web = this.app.with("spring.datasource.url=" + proxy.url(this.database)).serve()) {
				sql().sql("INSERT INTO notes (content) VALUES ('remember')").update();
				assertThat(web.json("/notes").<List<String>>read("$")).containsExactly("remember");
				proxy.off();
				assertThat(web.status("/notes")).isEqualTo(503);
				assertThat(web.text("/notes")).isEqualTo("The notes cannot be reached");
				assertThat(web.status("/")).isEqualTo(200);
				proxy.on();
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(web.status("/notes")).isEqualTo(200));
			}
		}
	}

	@Test
	void databaseThatIsDownAtStartIsMigratedWhenItComesUp() {
		try (SwitchableProxy proxy = SwitchableProxy.to(this.database);
				WebApp web = this.app.with("spring.datasource.url=" + proxy.url(this.database)).serve()) {
			assertThat(web.status("/")).isEqualTo(200);
			assertThat(web.status("/notes")).isEqualTo(503);
			assertThat(web.status(READINESS)).isEqualTo(503);
			proxy.on();
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(web.status(READINESS)).isEqualTo(200));
			assertThat(web.status("/notes")).isEqualTo(200);
		}
	}

}
