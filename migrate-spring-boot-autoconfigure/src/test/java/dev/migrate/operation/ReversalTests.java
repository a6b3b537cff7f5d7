package dev.migrate.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import static dev.migrate.operation.Definitions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Reversal} and {@link Operation#reverse()}.
 */
class ReversalTests {

	@Test
	void reversesTheLastOperationFirst() {
		assertThat(reverse((op) -> {
			op.createTable("users", column("id", bigint()).primaryKey());
			op.addColumn("users", column("name", string(20)));
			op.renameTable("users", "people");
		})).isEqualTo(OperationExamples.recorded((op) -> {
			op.renameTable("people", "users");
			op.dropColumn("users", column("name", string(20)));
			op.dropTable("users", (drop) -> drop.was(column("id", bigint()).primaryKey()));
		}));
	}

	@Test
	void whenReversedTwiceThenIsTheSameAgain() {
		List<Operation> operations = OperationExamples.recorded((op) -> {
			op.createTable("users", column("id", bigint()).identity().primaryKey(), index("id").named("ix"));
			op.addColumn("users", column("name", string(20)).notNull().defaultValue("x").unique());
			op.alterColumn("users", "name",
					(name) -> name.rename("title")
						.type(text())
						.using("name::text", "title::varchar")
						.allowNull()
						.dropDefault()
						.comment("c")
						.was(column("name", string(20)).notNull().defaultValue("x")));
			op.alterColumn("users", "title", AlterColumn::notNull);
			op.commentOnTable("users", "new", "old");
			op.commentOnColumn("users", "title", "new", null);
			op.createIndex("users", index("title"), CreateIndex::concurrently);
			op.addForeignKey("users", foreignKey("id").references("people", "id").onDelete(CASCADE));
			op.addCheck("users", check("id > 0").named("positive"));
			op.addExclude("users", exclude(with("id", "=")));
			op.addPrimaryKey("users", primaryKey("id").namedExactly("pk"));
			op.createSequence("s", (sequence) -> sequence.startWith(5));
			op.alterSequence("s", (sequence) -> sequence.incrementBy(5).was((former) -> former.startWith(5)));
			op.createEnumType("mood", "sad");
			op.createView("v", "select 1", (create) -> create.columns("a").materialized());
			op.createView("w", "select 2", (create) -> create.orReplace().was("select 1"));
			op.createSchema("x");
			op.execute("a", (execute) -> execute.with(1).reversedBy("b", 2));
			op.bulkInsert("users", columns("id"), rows(row(1)), (insert) -> insert.keyedBy("id"));
			op.batchAlterTable("users", (batch) -> batch.dropColumn(column("a", bool())));
			op.autocommitBlock((block) -> block.renameTable("a", "b"));
		});
		assertThat(Reversal.of(Reversal.of(operations))).isEqualTo(operations);
	}

	@Test
	void refusesWhatIsNotKnownAndSaysHowToSayIt() {
		assertIrreversible((op) -> op.dropTable("t"), "op.dropTable(\"t\") cannot be reversed: it does not say what the"
				+ " table was. Add (drop) -> drop.was(column(...), ...), or write the downgrade.");
		assertIrreversible((op) -> op.dropColumn("t", "c"), "Give the column(...) instead of its name");
		assertIrreversible((op) -> op.alterColumn("t", "c", (c) -> c.type(text())), "Add .was(column(...))");
		assertIrreversible((op) -> op.alterColumn("t", "c", AlterColumn::dropDefault), "Add .was(column(...))");
		assertIrreversible((op) -> op.alterColumn("t", "c", (c) -> c.comment("x")), "Add .was(column(...))");
		assertIrreversible((op) -> op.commentOnTable("t", "x"), "Give the former comment");
		assertIrreversible((op) -> op.commentOnColumn("t", "c", "x"), "Give the former comment");
		assertIrreversible((op) -> op.dropIndex("t", "ix"), "Give the index(...)");
		assertIrreversible((op) -> op.dropForeignKey("t", "fk"), "Give the constraint that was added");
		assertIrreversible((op) -> op.dropSequence("s"), "drop.was((sequence) -> sequence)");
		assertIrreversible((op) -> op.alterSequence("s", (s) -> s.incrementBy(2)), "it does not say what");
		assertIrreversible((op) -> op.alterSequence("s", (s) -> s.restartWith(2).was((f) -> f)), "had reached");
		assertIrreversible((op) -> op.alterSequence("s", (s) -> s.maximum(2).was((f) -> f)), "with the bounds");
		assertIrreversible((op) -> op.addEnumValue("mood", "ok"), "no database can take a label out");
		assertIrreversible((op) -> op.dropEnumType("mood"), "drop.was(\"label\", ...)");
		assertIrreversible((op) -> op.replaceView("v", "select 1"), "create.was(\"select ...\")");
		assertIrreversible((op) -> op.dropView("v"), "drop.was(\"select ...\")");
		assertIrreversible((op) -> op.dropSchema("s", DropSchema::cascade), "what was in the schema");
		assertIrreversible((op) -> op.execute("delete from t"), "reversedBy(\"...\") or nothingToReverse()");
		assertIrreversible((op) -> op.update("t", (u) -> u.set("a", 1)), "reversedBy(\"...\")");
		assertIrreversible((op) -> op.backfill("t", (b) -> b.set("a", 1)), "reversedBy(\"...\")");
		assertIrreversible((op) -> op.bulkInsert("t", columns("id"), row(1)), "insert.keyedBy(\"id\")");
		assertIrreversible((op) -> op.autocommitBlock((block) -> block.dropTable("t")), "op.dropTable(\"t\")");
		assertIrreversible((op) -> op.batchAlterTable("t", (batch) -> batch.dropColumn("c")), "op.dropColumn");
	}

	@Test
	void everyIrreversibleExampleSaysWhyAndWhatToDo() {
		for (Operation operation : OperationExamples.all()) {
			try {
				Optional<Operation> reverse = operation.reverse();
				assertThat(reverse).isNotNull();
			}
			catch (IrreversibleOperationException ex) {
				assertThat(ex).hasMessageStartingWith("op.").hasMessageContaining("rite the downgrade");
				assertThat(ex.getReason()).endsWith(".");
			}
		}
	}

	@Test
	void changeOfNotNullReversesWithoutTheFormerColumn() {
		assertThat(reverse((op) -> op.alterColumn("t", "c", AlterColumn::notNull)))
			.isEqualTo(OperationExamples.recorded((op) -> op.alterColumn("t", "c", AlterColumn::allowNull)));
	}

	@Test
	void whenColumnWasNotNullBeforeThenStaysSo() {
		assertThat(reverse((op) -> op.alterColumn("t", "c", (c) -> c.notNull().was(column("c", text()).notNull()))))
			.isEqualTo(OperationExamples
				.recorded((op) -> op.alterColumn("t", "c", (c) -> c.notNull().was(column("c", text()).notNull()))));
	}

	@Test
	void insertedRowsAreDeletedByTheirKeys() {
		DeleteRows delete = (DeleteRows) reverse((op) -> op.bulkInsert("t", columns("a", "id"),
				rows(row("x", 1), row("y", 2)), (insert) -> insert.keyedBy("id")))
			.get(0);
		assertThat(delete.keys()).containsExactly(row(1).values(), row(2).values());
	}

	@Test
	void whenThereIsNothingToReverseThenIsLeftOut() {
		assertThat(reverse((op) -> {
			op.execute("a", ExecuteSql::nothingToReverse);
			op.backfill("t", (backfill) -> backfill.set("a", 1).nothingToReverse());
			op.autocommitBlock((block) -> block.execute("b", ExecuteSql::nothingToReverse));
		})).isEmpty();
	}

	@Test
	void migrationWithoutDowngradeIsReversed() {
		RecordingOperations op = new RecordingOperations();
		Migration migration = (upgrade) -> upgrade.addColumn("system_config", column("is_active", bool()));
		migration.downgrade(op);
		assertThat(op.recorded()).hasToString("[op.dropColumn(\"system_config\", column(\"is_active\", bool()))]");
	}

	@Test
	void migrationWithoutDowngradeRunsNothingWhenOneOperationCannotBeReversed() {
		RecordingOperations op = new RecordingOperations();
		Migration migration = (upgrade) -> {
			upgrade.dropTable("a");
			upgrade.createSchema("b");
		};
		assertThatExceptionOfType(IrreversibleOperationException.class).isThrownBy(() -> migration.downgrade(op))
			.withMessageStartingWith("op.dropTable(\"a\") cannot be reversed");
		assertThat(op.recorded()).isEmpty();
	}

	private static List<Operation> reverse(Consumer<Operations> upgrade) {
		return Reversal.of(OperationExamples.recorded(upgrade));
	}

	private static void assertIrreversible(Consumer<Operations> upgrade, String message) {
		assertThatExceptionOfType(IrreversibleOperationException.class).isThrownBy(() -> reverse(upgrade))
			.withMessageContaining(message);
	}

}
