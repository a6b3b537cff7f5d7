package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.operation.Operations;
import dev.migrate.script.RevisionScripts;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.columns;
import static dev.migrate.operation.Definitions.integer;
import static dev.migrate.operation.Definitions.primaryKey;
import static dev.migrate.operation.Definitions.row;
import static dev.migrate.operation.Definitions.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the runner promises for Java revisions on every database.
 */
abstract class JavaMigratorContract {

	DataSource dataSource;

	JdbcTemplate jdbc;

	Dialect dialect;

	@BeforeEach
	void useSchema(TestSchema schema) throws SQLException {
		this.dataSource = schema.dataSource();
		this.jdbc = new JdbcTemplate(this.dataSource);
		try (Connection connection = schema.connect()) {
			this.dialect = Dialects.of(connection.getMetaData());
		}
	}

	private Migrator migrator(Supplier<RevisionScripts> history) {
		return new Migrator(this.dataSource, history, MigratorSettings.DEFAULTS, List.of());
	}

	private static void createNote(Operations op) {
		op.createTable("note", column("id", integer()).notNull(), column("body", string(20)), primaryKey("id"));
	}

	private boolean exists(String table) {
		try {
			this.jdbc.queryForList("SELECT * FROM " + table);
			return true;
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

	private String stored() {
		return this.jdbc.query("SELECT downgrade_script FROM migrate_revisions", (row, number) -> "" + row.getString(1))
			.get(0);
	}

	@Test
	void whatIsAppliedIsNeverInstantiatedAgain() {
		JavaHistory history = JavaHistory.of(JavaMigratorContract::createNote);
		migrator(history).upgrade("heads");
		int instances = history.instances();
		assertThat(migrator(history).upgrade("heads").steps()).isEmpty();
		assertThat(migrator(history).status().edited()).isEmpty();
		assertThat(history.instances()).isEqualTo(instances);
	}

	@Test
	void aFailingStatementIsNamedWithItsLine() {
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.execute("INSERT INTO nowhere (id) VALUES (1)");
		});
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("dev/migrate/runtime/JavaHistory.java")
			.withMessageContaining("the upgrade of revision b1 (Body of a test) failed on ")
			.withMessageContaining("statement 2: INSERT INTO nowhere")
			.withMessageContaining(this.dialect.transactionalDdl() ? "Nothing of it took effect"
					: "The statement before it has taken effect");
		assertThat(exists("note")).isEqualTo(!this.dialect.transactionalDdl());
	}

	@Test
	void aCorrectedRevisionGoesOnWhereItFailed() {
		List<String> second = new ArrayList<>(List.of("INSERT INTO nowhere (id) VALUES (1)"));
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.execute(second.get(0));
		});
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"));
		second.set(0, "INSERT INTO note (id) VALUES (7)");
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("b1");
		assertThat(this.jdbc.queryForList("SELECT id FROM note", Integer.class)).containsExactly(7);
	}

	@Test
	void whatWasDoneMustBeWhatIsStillSaid() {
		List<String> table = new ArrayList<>(List.of("note"));
		JavaHistory history = JavaHistory.of((op) -> {
			op.createTable(table.get(0), column("id", integer()).notNull(), primaryKey("id"));
			op.execute("INSERT INTO nowhere (id) VALUES (1)");
		});
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"));
		table.set(0, "remark");
		assertThatExceptionOfType(
				this.dialect.transactionalDdl() ? RevisionFailedException.class : HalfDoneRevisionException.class)
			.isThrownBy(() -> migrator(history).upgrade("heads"));
		assertThat(exists("remark")).isFalse();
	}

	@Test
	void codeThatFailsLeavesNothingHalfWritten() {
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.jdbc().sql("INSERT INTO note (id) VALUES (1)").update();
			throw new IllegalStateException("out of ideas");
		});
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("out of ideas");
		assertThat(exists("note")).isEqualTo(!this.dialect.transactionalDdl());
		if (!this.dialect.transactionalDdl()) {
			assertThat(this.jdbc.queryForList("SELECT id FROM note")).isEmpty();
		}
	}

	@Test
	void workThroughTheConnectionIsNeverDoneTwice() {
		List<String> last = new ArrayList<>(List.of("INSERT INTO nowhere (id) VALUES (1)"));
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.jdbc().sql("INSERT INTO note (id) VALUES (1)").update();
			op.execute(last.get(0));
		});
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"));
		last.set(0, "UPDATE note SET body = 'x'");
		if (this.dialect.transactionalDdl()) {
			assertThat(migrator(history).upgrade("heads").current()).containsExactly("b1");
		}
		else {
			assertThatExceptionOfType(HalfDoneRevisionException.class)
				.isThrownBy(() -> migrator(history).upgrade("heads"))
				.withMessageContaining("op.jdbc()");
		}
		assertThat(this.jdbc.queryForList("SELECT id FROM note", Integer.class)).containsExactly(1);
	}

	@Test
	void aBackfillGoesOnAfterTheBatchThatWasCommitted() {
		this.jdbc.execute("CREATE TABLE item (id integer NOT NULL PRIMARY KEY, n integer, d integer)");
		for (int i = 1; i <= 10; i++) {
			this.jdbc.update("INSERT INTO item (id, n, d) VALUES (?, 0, ?)", i, i);
		}
		JavaHistory history = JavaHistory
			.of((op) -> op.backfill("item", (item) -> item.setExpression("n", "n + 1").batchSize(3)));
		List<Long> batches = new ArrayList<>();
		MigrationListener listener = new MigrationListener() {
			@Override
			public void batchFinished(RevisionStep step, String table, long rows) {
				batches.add(rows);
				if (batches.size() == 2) {
					throw new IllegalStateException("the process ends");
				}
			}
		};
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> migrator(history).withListener(listener).upgrade("heads"));
		assertThat(migrator(history).upgrade("heads").current()).containsExactly("b1");
		assertThat(batches).containsExactly(3L, 6L);
		assertThat(this.jdbc.queryForList("SELECT n FROM item", Integer.class)).containsOnly(1).hasSize(10);
	}

	@Test
	void anAutocommitBlockEndsTheTransaction() {
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.autocommitBlock((outside) -> outside.execute("INSERT INTO note (id) VALUES (1)"));
			op.execute("INSERT INTO nowhere (id) VALUES (1)");
		});
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator(history).upgrade("heads"))
			.withMessageContaining("The 2 statements before it have taken effect");
		assertThat(this.jdbc.queryForList("SELECT id FROM note")).hasSize(1);
	}

	@Test
	void anIrreversibleOperationIsNamedBeforeAnythingIsUndone() {
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.execute("INSERT INTO note (id) VALUES (1)");
		});
		migrator(history).upgrade("heads");
		assertThat(stored()).isEqualTo("null");
		assertThatExceptionOfType(IrreversibleRevisionException.class)
			.isThrownBy(() -> migrator(history).downgrade("base"))
			.withMessageContaining("b1 (dev/migrate/runtime/JavaHistory.java)")
			.withMessageContaining("INSERT INTO note")
			.withMessageContaining("cannot be reversed");
		assertThat(exists("note")).isTrue();
	}

	@Test
	void theReverseOfTheUpgradeIsStored() {
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.bulkInsert("note", columns("id", "body"), row(1, "it's"), row(2, null));
		}, (op) -> op.dropTable("note"));
		migrator(history).upgrade("heads");
		assertThat(stored()).startsWith("-- migrate:downgrade\n").containsIgnoringCase("drop table note");
		assertThat(migrator(() -> RevisionScripts.of(List.of())).downgrade("base").current()).isEmpty();
		assertThat(exists("note")).isFalse();
	}

	@Test
	void offlineSqlSaysWhatNeedsAConnection() {
		JavaHistory plain = JavaHistory.of(JavaMigratorContract::createNote);
		assertThat(new OfflineSql(this.dialect, plain.get(), MigratorSettings.DEFAULTS).upgrade("heads"))
			.containsIgnoringCase("create table note");
		JavaHistory live = JavaHistory.of((op) -> op.jdbc().sql("SELECT 1").query().singleValue());
		assertThatExceptionOfType(MigrationException.class)
			.isThrownBy(() -> new OfflineSql(this.dialect, live.get(), MigratorSettings.DEFAULTS).upgrade("heads"))
			.withMessageContaining("the upgrade of revision b1 (Body of a test) cannot be written as SQL: op.jdbc()");
	}

	@Test
	void namesComeFromTheConventions() {
		JavaHistory history = JavaHistory.of((op) -> {
			createNote(op);
			op.createIndex("note", dev.migrate.operation.Definitions.index("body"));
		});
		assertThat(new OfflineSql(this.dialect, history.get(), MigratorSettings.DEFAULTS).upgrade("heads"))
			.contains("ix_note_body");
		migrator(history).upgrade("heads");
		assertThat(migrator(history).downgrade("base").current()).isEmpty();
	}

}
