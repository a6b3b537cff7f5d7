package dev.migrate.dialect.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialects;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.BatchOperations;
import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RecordingOperations;
import dev.migrate.operation.Recreate;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Basic;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link SqliteBatch} with all that hangs on a table, foreign keys on.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteBatchTests {

	private Connection connection;

	private OperationRenderer renderer;

	@BeforeEach
	void prepare(TestSchema schema) throws SQLException {
		this.connection = schema.connect();
		this.renderer = OperationRenderers.of(Dialects.of(this.connection.getMetaData()), RenderingContext
			.live(UnaryOperator.identity(), Dialects.of(this.connection.getMetaData()), this.connection));
		for (String sql : List.of("PRAGMA foreign_keys = ON",
				"CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name varchar(20) COLLATE NOCASE,"
						+ " amount integer DEFAULT 3 CHECK (length(amount) < 5), /* odd, ) comment */"
						+ " twice integer GENERATED ALWAYS AS (amount * 2) VIRTUAL, parent_id integer REFERENCES parent(id),"
						+ " CONSTRAINT uq_name UNIQUE (name), CONSTRAINT \"ck it's\" CHECK (name <> 'x,y)'))",
				"CREATE TABLE child (id integer PRIMARY KEY,"
						+ " parent_id integer NOT NULL REFERENCES parent (id) ON DELETE CASCADE)",
				"CREATE TABLE log (text)", "CREATE INDEX ix_amount ON parent (amount DESC) WHERE amount > 1",
				"CREATE VIEW names AS SELECT p.name, p.amount FROM parent p JOIN child c ON c.parent_id = p.id",
				"CREATE TRIGGER audit AFTER UPDATE ON parent BEGIN INSERT INTO log VALUES (new.amount); END",
				"CREATE TRIGGER other AFTER DELETE ON child BEGIN UPDATE parent SET amount = 0 WHERE id = old.parent_id; END",
				"INSERT INTO parent (name, amount) VALUES ('a', 1), ('b', 2), ('c', NULL)",
				"DELETE FROM parent WHERE name = 'c'", "INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)")) {
			execute(sql);
		}
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
	}

	@Test
	void keepsRowsChildrenIndexesTriggersViewsChecksAndCounters() throws SQLException {
		run(Recreate.AUTO, (batch) -> {
			batch.alterColumn("amount", (c) -> c.type(new ColumnType.Varchar(10)).notNull().defaultValue("9"));
			batch.alterColumn("name", (c) -> c.rename("full name"));
			batch.addColumn(
					new ColumnDefinition(Column.of("active", Basic.BOOLEAN), List.of()).notNull().defaultValue(true));
		});
		assertThat(query("SELECT id, \"full name\", amount, typeof(amount), twice, active FROM parent"))
			.containsExactly("1 | a | 1 | text | 2 | 1", "2 | b | 2 | text | 4 | 1");
		assertThat(query("SELECT * FROM child")).hasSize(3);
		assertThat(query("SELECT \"full name\" FROM names")).containsExactly("a", "a", "b");
		assertThat(query("SELECT name FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"))
			.containsExactlyInAnyOrder("ix_amount", "audit", "other");
		execute("INSERT INTO parent (\"full name\") VALUES ('d')");
		assertThat(query("SELECT id, amount FROM parent WHERE \"full name\" = 'D'")).containsExactly("4 | 9");
		execute("UPDATE parent SET amount = 5 WHERE id = 1");
		assertThat(query("SELECT * FROM log")).containsExactly("5");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> execute("UPDATE parent SET \"full name\" = 'x,y)'"))
			.withMessageContaining("ck it's");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute("INSERT INTO child VALUES (9, 99)"))
			.withMessageContaining("FOREIGN KEY");
		execute("DELETE FROM parent WHERE id = 2");
		assertThat(query("SELECT id FROM child")).containsExactly("1", "2");
		assertThat(query("PRAGMA foreign_keys")).containsExactly("1");
		assertThat(query("SELECT name FROM sqlite_temp_master")).isEmpty();
	}

	@Test
	void droppedColumnTakesItsConstraintsAndIndexesAlong() throws SQLException {
		execute("DROP TRIGGER audit");
		execute("DROP TRIGGER other");
		execute("DROP VIEW names");
		run(Recreate.AUTO, (batch) -> {
			batch.dropColumn("twice");
			batch.dropColumn("amount");
			batch.dropColumn("name");
		});
		assertThat(query("SELECT name FROM pragma_table_info('parent')")).containsExactly("id", "parent_id");
		assertThat(query("SELECT name FROM sqlite_master WHERE name LIKE 'ix%'")).isEmpty();
	}

	@Test
	void constraintsAreAddedAndDroppedByNameOrByWhatTheyWere() throws SQLException {
		run(Recreate.AUTO, (batch) -> {
			batch.dropUnique("uq_name");
			batch.dropConstraint(ForeignKey.of(List.of("parent_id"), ObjectName.of("parent"), List.of("id")));
			batch.addCheck(new CheckConstraint(ConstraintName.of("ck_new"), "amount >= 0"));
		});
		assertThat(query("SELECT * FROM pragma_foreign_key_list('parent')")).isEmpty();
		execute("INSERT INTO parent (name) VALUES ('a')");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute("UPDATE parent SET amount = -1"))
			.withMessageContaining("ck_new");
	}

	@Test
	void aViewThatWouldBreakRollsEverythingBack() throws SQLException {
		List<String> before = Catalog.read(this.connection);
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> run(Recreate.AUTO, (batch) -> batch.dropColumn("name")))
			.withMessageContaining("name");
		assertThat(Catalog.read(this.connection)).isEqualTo(before);
		assertThat(query("SELECT count(*) FROM child")).containsExactly("3");
	}

	@Test
	void rowsThatReferToNothingStopTheBatch() throws SQLException {
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> run(Recreate.ALWAYS,
					(batch) -> batch.addForeignKey(
							ForeignKey.of(List.of("amount"), ObjectName.of("child"), List.of("id")).named("fk")),
					"UPDATE parent SET amount = 77"))
			.withMessageContaining("rows must not refer to rows that are missing");
		assertThat(query("SELECT count(*) FROM child")).containsExactly("3");
	}

	@Test
	void refusesToMoveRowsWhileForeignKeysAreOn() throws SQLException {
		BatchAlterTable batch = batch(Recreate.ALWAYS, (changes) -> changes.renameColumn("name", "title"));
		List<String> statements = this.renderer.render(batch);
		execute("BEGIN");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
			for (String sql : statements) {
				execute(sql);
			}
		}).withMessageContaining("foreign keys must be off");
		execute("ROLLBACK");
		assertThat(query("SELECT count(*) FROM child")).containsExactly("3");
	}

	@Test
	void neverRecreatesWhereSqliteCanAlter() {
		BatchAlterTable batch = batch(Recreate.AUTO, (changes) -> {
			changes.addColumn(new ColumnDefinition(Column.of("a", Basic.INTEGER), List.of()));
			changes.renameColumn("name", "title");
		});
		assertThat(this.renderer.render(batch)).containsExactly("ALTER TABLE parent ADD COLUMN a integer",
				"ALTER TABLE parent RENAME COLUMN name TO title");
		assertThat(this.renderer.session(List.of(batch)).before()).isEmpty();
	}

	@Test
	void recreateNeverRefusesWhatNeedsANewTable() {
		BatchAlterTable batch = batch(Recreate.NEVER, (changes) -> changes.dropConstraint("uq_name"));
		assertThatExceptionOfType(UnsupportedOperationOnDatabaseException.class)
			.isThrownBy(() -> this.renderer.verify(batch));
	}

	@Test
	void offlineItNeedsAConnection() {
		BatchAlterTable batch = batch(Recreate.AUTO, (changes) -> changes.dropConstraint("uq_name"));
		assertThatExceptionOfType(LiveConnectionRequiredException.class)
			.isThrownBy(() -> OfflineRenderers.of("sqlite").render(batch))
			.withMessageContaining("parent");
	}

	@Test
	void anUnknownConstraintIsNamed() {
		BatchAlterTable batch = batch(Recreate.AUTO, (changes) -> changes.dropConstraint("uq_typo"));
		assertThatExceptionOfType(UnsupportedOperationOnDatabaseException.class)
			.isThrownBy(() -> this.renderer.render(batch))
			.withMessageContaining("uq_typo");
	}

	private static BatchAlterTable batch(Recreate recreate, Consumer<BatchOperations> changes) {
		RecordingOperations op = new RecordingOperations();
		op.batchAlterTable("parent", recreate, changes);
		return (BatchAlterTable) op.recorded().get(0);
	}

	private void run(Recreate recreate, Consumer<BatchOperations> changes, String... first) throws SQLException {
		for (String sql : first) {
			execute(sql);
		}
		List<Operation> operations = List.of(batch(recreate, changes));
		OperationRenderer.SessionStatements session = this.renderer.session(operations);
		assertThat(session.before()).isNotEmpty();
		for (String sql : session.before()) {
			execute(sql);
		}
		execute("BEGIN IMMEDIATE");
		try {
			for (String sql : this.renderer.render(operations.get(0))) {
				execute(sql);
			}
			execute("COMMIT");
		}
		catch (SQLException ex) {
			execute("ROLLBACK");
			throw ex;
		}
		finally {
			for (String sql : session.after()) {
				execute(sql);
			}
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private List<String> query(String sql) throws SQLException {
		return Catalog.query(this.connection, sql);
	}

}
