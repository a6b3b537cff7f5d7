package dev.migrate.autogenerate.render;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.dialect.Dialects;
import dev.migrate.operation.Operations;
import dev.migrate.operation.RecordingOperations;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.schema.ColumnType;
import dev.migrate.script.RevisionBody;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.RevisionWriterSettings.Language;
import dev.migrate.script.SqlRevision;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static dev.migrate.operation.Definitions.bigint;
import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.primaryKey;
import static dev.migrate.operation.Definitions.text;
import static dev.migrate.operation.Definitions.string;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionRenderer}.
 */
class RevisionRendererTests {

	private static List<PlannedOperation> planned(Consumer<Operations> work) {
		RecordingOperations op = new RecordingOperations();
		work.accept(op);
		return op.recorded().stream().map(PlannedOperation::of).toList();
	}

	private static PlannedOperation destructive(Consumer<Operations> work, String... remarks) {
		return new PlannedOperation(planned(work).get(0).operation(), List.of(remarks), true);
	}

	private static RevisionBody render(Connection connection, List<PlannedOperation> operations, Language language)
			throws Exception {
		return new RevisionRenderer(Dialects.of(connection.getMetaData()), connection, UnaryOperator.identity())
			.render(operations, language);
	}

	private static String downgrade(RevisionBody body) {
		return (body.downgrade() != null) ? body.downgrade().text() : "none";
	}

	@Test
	void sqlHasRemarksAndABlankLineBetweenTables(@FreshDatabase(TestDatabase.H2) TestSchema database) throws Exception {
		List<PlannedOperation> operations = new ArrayList<>(planned((op) -> {
			op.createTable("note", column("id", bigint()).notNull(), column("title", string(100)), primaryKey("id"));
			op.addColumn("tag", column("color", string(20)));
			op.addColumn("tag", column("size", integer()));
		}));
		operations.add(destructive((op) -> op.dropColumn("tag", column("icon", text())),
				"DROPS DATA: column icon of table tag.", "If it was renamed, add --rename tag.icon:<new>."));
		try (Connection connection = database.connect()) {
			RevisionBody body = render(connection, operations, Language.SQL);
			assertThat(body.upgrade().text()).isEqualTo("""
					CREATE TABLE note (
					    id bigint NOT NULL,
					    title varchar(100),
					    PRIMARY KEY (id)
					);

					ALTER TABLE tag ADD COLUMN color varchar(20);
					ALTER TABLE tag ADD COLUMN size integer;
					-- !!! DROPS DATA: column icon of table tag.
					-- If it was renamed, add --rename tag.icon:<new>.
					ALTER TABLE tag DROP COLUMN icon;""");
			assertThat(downgrade(body)).isEqualTo("""
					-- What the upgrade lost does not come back.
					ALTER TABLE tag ADD COLUMN icon clob;
					ALTER TABLE tag DROP COLUMN size;
					ALTER TABLE tag DROP COLUMN color;

					DROP TABLE note;""");
			assertThat(body.upgrade().options()).isEmpty();
		}
	}

	@Test
	void javaHasTheSameWithTheImportsThatItNeeds(@FreshDatabase(TestDatabase.H2) TestSchema database) throws Exception {
		List<PlannedOperation> operations = List.of(
				destructive((op) -> op.dropColumn("tag", column("icon", text())),
						"DROPS DATA: column icon of table tag."),
				planned((op) -> op.addColumn("note", column("kind", new ColumnType.Custom("citext")))).get(0));
		try (Connection connection = database.connect()) {
			RevisionBody body = render(connection, operations, Language.JAVA);
			assertThat(body.upgrade().text()).startsWith("""
					// !!! DROPS DATA: column icon of table tag.
					op.dropColumn("tag", column("icon", text()));

					op.addColumn("note", column("kind",""");
			assertThat(downgrade(body)).isEqualTo("""
					op.dropColumn("note", %s);

					// What the upgrade lost does not come back.
					op.addColumn("tag", column("icon", text()));"""
				.formatted(body.upgrade().text().replaceAll("(?s).*\"note\", (.*)\\);", "$1")));
		}
	}

	@Test
	void whatCannotBeReversedHasNoDowngradeAndSaysWhy(@FreshDatabase(TestDatabase.H2) TestSchema database)
			throws Exception {
		List<PlannedOperation> operations = planned((op) -> {
			op.addColumn("note", column("a", integer()));
			op.dropTable("tag");
		});
		try (Connection connection = database.connect()) {
			for (Language language : Language.values()) {
				RevisionBody body = render(connection, operations, language);
				assertThat(body.downgrade()).isNull();
				assertThat(body.upgrade().text()).contains("There is no downgrade, so this revision cannot be undone:",
						"it does not say what the table was");
			}
		}
	}

	@Test
	void textThatLooksLikeAPlaceholderIsWrittenAsText(@FreshDatabase(TestDatabase.H2) TestSchema database)
			throws Exception {
		try (Connection connection = database.connect()) {
			RevisionBody body = render(connection,
					planned((op) -> op.addColumn("note", column("a", string(20)).defaultValue("${user}"))),
					Language.SQL);
			assertThat(body.upgrade().text()).contains("'\\${user}'");
		}
	}

	/**
	 * Each change of SQLite's tables moves the rows into a new table, whose definition
	 * has to hold what the changes before it made of the old one.
	 */
	@Test
	void sqliteTablesAreReplacedOneAfterTheOtherAndNothingIsLost(
			@FreshDatabase(TestDatabase.SQLITE) TestSchema database) throws Exception {
		List<PlannedOperation> operations = planned((op) -> {
			op.batchAlterTable("parent", (table) -> table.addColumn(column("a", integer()).notNull().defaultValue(7)));
			op.batchAlterTable("parent", (table) -> table.alterColumn("name",
					(name) -> name.type(string(50)).notNull().was(column("name", text()))));
			op.batchAlterTable("parent", (table) -> table.alterColumn("a", (a) -> a.rename("b")));
		});
		try (Connection connection = database.connect()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			for (String sql : List.of("CREATE TABLE parent (id integer PRIMARY KEY AUTOINCREMENT, name text)",
					"CREATE TABLE child (id integer PRIMARY KEY, parent integer NOT NULL REFERENCES parent (id) ON DELETE CASCADE)",
					"CREATE INDEX parent_name ON parent (name)", "INSERT INTO parent VALUES (1, 'one'), (2, 'two')",
					"INSERT INTO child VALUES (10, 1), (20, 2)", "PRAGMA foreign_keys = ON")) {
				jdbc.sql(sql).update();
			}
			String before = schema(jdbc);
			RevisionBody body = render(connection, operations, Language.SQL);
			assertThat(schema(jdbc)).as("only a copy was changed").isEqualTo(before);
			assertThat(body.upgrade().options()).containsExactly("foreign-keys=off");
			Migrator migrator = migrator(connection, body);

			migrator.upgrade("heads");
			assertThat(jdbc.sql("SELECT id || name || b FROM parent").query(String.class).list())
				.containsExactly("1one7", "2two7");
			assertThat(jdbc.sql("SELECT count(*) FROM child").query(Integer.class).single()).isEqualTo(2);
			assertThat(schema(jdbc)).contains("varchar(50) NOT NULL", "parent_name");
			assertThat(jdbc.sql("PRAGMA foreign_keys").query(Integer.class).single()).isEqualTo(1);
			assertThat(migrator.previewDowngrade("-1").revisions().get(0).losses())
				.allMatch((loss) -> loss.startsWith("replaces table parent by a copy of it"));

			migrator.downgrade("base");
			assertThat(jdbc.sql("SELECT id || name FROM parent").query(String.class).list()).containsExactly("1one",
					"2two");
			assertThat(jdbc.sql("SELECT count(*) FROM child").query(Integer.class).single()).isEqualTo(2);
			assertThat(jdbc.sql("SELECT sql FROM sqlite_master WHERE name = 'parent'").query(String.class).single())
				.doesNotContain("varchar(50)", "NOT NULL", " a ", " b ");
		}
	}

	private static String schema(JdbcClient jdbc) {
		return String.join("\n",
				jdbc.sql("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").query(String.class).list());
	}

	private static Migrator migrator(Connection connection, RevisionBody body) {
		String text = "-- generated\n-- Revision ID: 1a2b\n\n-- migrate:upgrade %s\n%s\n\n-- migrate:downgrade %s\n%s\n"
			.formatted(String.join(" ", body.upgrade().options()), body.upgrade().text(),
					(body.downgrade() != null) ? String.join(" ", body.downgrade().options()) : "", downgrade(body));
		RevisionScripts scripts = RevisionScripts.of(List.of(SqlRevision.parse("1a2b.sql", text)));
		return new Migrator(new SingleConnectionDataSource(connection, true), () -> scripts, MigratorSettings.DEFAULTS,
				List.of());
	}

	@Test
	void severalChangesOfOneColumnKeepEachOtherOnMariadb(@FreshDatabase(TestDatabase.MARIADB) TestSchema database)
			throws Exception {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		jdbc.sql(
				"CREATE TABLE note (id int PRIMARY KEY, title varchar(50) COLLATE utf8mb4_bin DEFAULT 'x' COMMENT 'c')")
			.update();
		List<PlannedOperation> operations = planned((op) -> {
			op.alterColumn("note", "title", (title) -> title.type(string(80)));
			op.alterColumn("note", "title", (title) -> title.notNull());
		});
		try (Connection connection = database.connect()) {
			RevisionBody body = render(connection, operations, Language.SQL);
			Migrator migrator = migrator(connection, new RevisionBody(body.upgrade(), null, List.of()));
			migrator.upgrade("heads");
		}
		assertThat(jdbc.sql("SHOW CREATE TABLE note").query((row, number) -> row.getString(2)).single())
			.contains("varchar(80)", "utf8mb4_bin", "NOT NULL DEFAULT 'x'", "COMMENT 'c'");
	}

}
