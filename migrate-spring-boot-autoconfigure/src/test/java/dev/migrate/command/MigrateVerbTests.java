package dev.migrate.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.CreateTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrateVerb} and {@link CheckVerb}.
 */
class MigrateVerbTests {

	private static final String NOTE = "create table note (id bigint not null, body varchar(100), primary key (id))";

	@TempDir
	Path project;

	private TestCommandLine db;

	@BeforeEach
	void project() {
		this.db = TestCommandLine.withDatabase().project(this.project).entities(NOTE);
	}

	private void ok(String arguments) {
		assertThat(this.db.run(arguments)).as(this.db.out() + this.db.err()).isZero();
	}

	private void migrated() {
		ok("migrate -m first --rev-id aaa1");
		ok("upgrade");
	}

	private void wants(String columns) {
		this.db.entities("create table note (id bigint not null, " + columns + ", primary key (id))");
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.project)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private String file(String name) throws IOException {
		return Files.readString(this.project.resolve("db/" + name));
	}

	@Test
	void theWholeStory() throws IOException {
		ok("migrate -m Create_note --rev-id aaa1");
		assertThat(this.db.lines())
			.containsExactly("  Generating " + this.project.resolve("db/aaa1_create_note.sql") + " ...  done");
		assertThat(this.db.err()).isEqualTo("""
				INFO  [migrate] Detected added table 'note'
				Review the file, then run 'java -jar app.jar db upgrade'.
				""");
		assertThat(file("aaa1_create_note.sql").replaceFirst("Create Date: .*", "Create Date: now")).isEqualTo("""
				-- Create_note
				--
				-- Revision ID: aaa1
				-- Create Date: now

				-- migrate:upgrade
				CREATE TABLE note (
				    id bigint NOT NULL,
				    body varchar(100),
				    CONSTRAINT pk_note PRIMARY KEY (id)
				);

				-- migrate:downgrade
				DROP TABLE note;
				""");
		ok("upgrade");
		ok("check");
		assertThat(this.db.lines()).containsExactly("No new upgrade operations detected.");
		List<Path> before = files();
		ok("migrate -m again");
		assertThat(this.db.err()).isEqualTo("INFO  [migrate] No changes in schema detected.\n");
		assertThat(this.db.out()).isEmpty();
		assertThat(files()).isEqualTo(before);
		ok("downgrade base");
	}

	@Test
	void aDatabaseThatIsNotAtItsHeadsIsRefused() {
		ok("migrate -m first --rev-id aaa1");
		for (String verb : List.of("migrate -m second", "check")) {
			assertThat(this.db.run(verb)).isEqualTo(1);
			assertThat(this.db.err()).contains("ERROR [migrate] Target database is not up to date. H2 ",
					"lacks aaa1 (first)\nRun 'java -jar app.jar db upgrade' first.\n");
		}
	}

	@Test
	void checkListsWhatDiffersAndSaysWhatToDo() {
		migrated();
		wants("body varchar(100), title varchar(20)");
		assertThat(this.db.run("check")).isEqualTo(1);
		assertThat(this.db.lines()).singleElement().asString().startsWith("add column note.title: ");
		assertThat(this.db.err()).contains("ERROR [migrate] New upgrade operations detected: H2 ",
				"is not as the entities want it, in 1 way\n", "db migrate -m \"...\"", "db check --update-baseline");
		assertThat(this.db.run("check --json")).isEqualTo(1);
		assertThat(this.db.lines()).singleElement()
			.asString()
			.contains("\"differences\":[{\"kind\":\"ADD_COLUMN\",\"object\":{\"name\":\"note\"},\"part\":\"title\"");
	}

	@Test
	void aDryRunPrintsTheFileAndWritesNothing() throws IOException {
		ok("migrate -m first --rev-id aaa1 --dry-run");
		assertThat(this.db.out()).startsWith("-- first\n--\n-- Revision ID: aaa1\n").contains("CREATE TABLE note (");
		assertThat(files()).isEmpty();
		ok("migrate -m first --rev-id aaa1 --dry-run --json");
		assertThat(this.db.lines()).singleElement()
			.asString()
			.contains("\"revision\":\"aaa1\"", "\"text\":\"-- first\\n", "\"kind\":\"ADD_TABLE\"");
		assertThat(files()).isEmpty();
	}

	@Test
	void jsonHasTheFileAndWhatDiffers() {
		ok("migrate -m first --rev-id aaa1 --json");
		assertThat(this.db.lines()).singleElement()
			.asString()
			.contains("\"revision\":\"aaa1\"", "\"file\":\"", "\"kind\":\"ADD_TABLE\"", "\"warnings\":[]");
		ok("upgrade");
		ok("migrate --json");
		assertThat(this.db.lines()).singleElement()
			.asString()
			.contains("\"differences\":[]")
			.doesNotContain("\"file\"");
	}

	@Test
	void revisionWithAutogenerateWritesAFileEvenIfNothingDiffers() throws IOException {
		ok("revision --autogenerate -m first --rev-id aaa1");
		assertThat(this.db.err()).isEqualTo("INFO  [migrate] Detected added table 'note'\n");
		assertThat(file("aaa1_first.sql")).contains("CREATE TABLE note (", "DROP TABLE note;");
		ok("upgrade");
		ok("revision --autogenerate -m second --rev-id bbb1");
		assertThat(this.db.err()).isEqualTo("INFO  [migrate] No changes in schema detected.\n");
		assertThat(file("bbb1_second.sql")).endsWith("-- migrate:upgrade\n\n-- migrate:downgrade\n");
	}

	@Test
	void aDropIsWrittenWithAnAlarmAndAWarning() throws IOException {
		migrated();
		wants("content varchar(100)");
		ok("migrate -m second --rev-id bbb1");
		assertThat(this.db.err()).contains("INFO  [migrate] Detected added column 'note.content'",
				"INFO  [migrate] Detected removed column 'note.body'",
				"WARN  [migrate] Column 'note.body' is dropped and 'content' added. If it was renamed, add --rename note.body:content");
		assertThat(file("bbb1_second.sql")).contains("-- !!! DROPS DATA: column note.body",
				"ALTER TABLE note DROP COLUMN body;", "-- What the upgrade lost does not come back.");
	}

	@Test
	void aRenameThatIsSaidIsARename() throws IOException {
		migrated();
		this.db.jdbc().sql("INSERT INTO note VALUES (1, 'kept')").update();
		wants("content varchar(100)");
		ok("migrate -m second --rev-id bbb1 --rename note.body:content");
		assertThat(file("bbb1_second.sql")).doesNotContain("DROP", "DROPS");
		ok("upgrade");
		assertThat(this.db.jdbc().sql("SELECT content FROM note").query(String.class).single()).isEqualTo("kept");
		ok("check");
		this.db.entities(NOTE.replace("note", "memo").replace("body", "content"));
		ok("migrate -m third --rev-id ccc1 --rename-table note:memo");
		ok("upgrade");
		assertThat(this.db.jdbc().sql("SELECT content FROM memo").query(String.class).single()).isEqualTo("kept");
		ok("check");
	}

	@Test
	void aRenameThatNothingAnswersToIsRefused() {
		migrated();
		wants("content varchar(100)");
		assertThat(this.db.run("migrate --rename note.text:content")).isEqualTo(1);
		assertThat(this.db.err()).contains("there is no column 'text' of table 'note' that no entity has");
		assertThat(this.db.run("migrate --rename content")).isEqualTo(1);
		assertThat(this.db.err()).contains("'content' is no value for --rename\nWrite --rename table.old:new.");
	}

	@Test
	void aPersonIsAskedWhetherItWasRenamed() throws IOException {
		migrated();
		wants("content varchar(100)");
		this.db.terminal("y\n");
		ok("migrate -m second --rev-id bbb1 --dry-run");
		assertThat(this.db.err()).contains("Was column 'note.body' renamed to 'content'? [y/N] ");
		assertThat(this.db.out()).doesNotContain("DROP");
		this.db.terminal("n\n");
		ok("migrate -m second --rev-id bbb1 --dry-run");
		assertThat(this.db.out()).contains("ALTER TABLE note DROP COLUMN body;");
	}

	@Test
	void whatNoRevisionCreatedIsLeftAlone() {
		migrated();
		this.db.jdbc().sql("CREATE TABLE stranger (id int)").update();
		ok("check");
		assertThat(this.db.run("check --include-unmanaged")).isEqualTo(1);
		assertThat(this.db.lines()).singleElement().asString().startsWith("drop table stranger");
		ok("migrate -m second --dry-run --include-unmanaged");
		assertThat(this.db.out()).contains("DROP TABLE stranger;");
		this.db.entities("create table tag (id bigint not null, primary key (id))");
		ok("migrate -m second --dry-run");
		assertThat(this.db.out()).contains("DROP TABLE note;").doesNotContain("stranger");
	}

	@Test
	void aCustomizerEditsWhatIsWritten() {
		this.db.customizer((database, operations) -> operations.stream()
			.map((planned) -> (planned.operation() instanceof CreateTable create) ? new PlannedOperation(
					new CreateTable(create.table(), true), List.of("Made for " + database), false) : planned)
			.toList());
		ok("migrate -m first --dry-run");
		assertThat(this.db.out()).contains("-- Made for default\nCREATE TABLE IF NOT EXISTS note (");
		this.db.customizer((database, operations) -> operations.stream()
			.filter((planned) -> planned.operation() instanceof AddColumn)
			.toList());
		ok("check");
	}

	@Test
	void whatIsAcceptedIsNoDifference() throws IOException {
		migrated();
		wants("body varchar(100), title varchar(20)");
		ok("check --update-baseline");
		assertThat(this.db.lines())
			.containsExactly("  Accepted 1 difference in " + this.project.resolve("baseline.txt"));
		assertThat(Files.readString(this.project.resolve("baseline.txt"))).contains("\nadd column note.title: ");
		ok("check");
		ok("migrate");
		assertThat(this.db.err()).contains("No changes in schema detected.");
		wants("body varchar(100), title varchar(30)");
		assertThat(this.db.run("check")).isEqualTo(1);
	}

	@Test
	void javaIsWrittenWhereItIsAskedFor() throws IOException {
		Files.createFile(this.project.resolve("pom.xml"));
		ok("migrate -m first --rev-id aaa1 --format java --dry-run");
		assertThat(this.db.out()).contains("public class Raaa1_First implements Migration {",
				"		op.createTable(\"note\",", "	public void downgrade(Operations op) {");
	}

}
