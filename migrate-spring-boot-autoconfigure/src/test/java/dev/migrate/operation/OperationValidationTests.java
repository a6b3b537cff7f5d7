package dev.migrate.operation;

import java.util.Set;
import java.util.function.Consumer;

import dev.migrate.schema.InvalidDefinitionException;
import org.junit.jupiter.api.Test;

import static dev.migrate.operation.Definitions.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for what operations and definitions refuse.
 */
class OperationValidationTests {

	@Test
	void tableNeedsColumns() {
		assertInvalid((op) -> op.createTable("t"), "Column of table 't' is missing: give at least one");
		assertInvalid((op) -> op.createTable(" ", column("a", text())), "Name must not be empty");
		assertInvalid((op) -> op.createTable("a\u0000b", column("a", text())),
				"Name 'a\\u0000b' must not have control");
	}

	@Test
	void tableRefusesWhatComesTwice() {
		assertInvalid((op) -> op.createTable("t", column("a", text()), column("a", bool())),
				"Column of table 't' 'a' is given twice");
		assertInvalid((op) -> op.createTable("t", column("a", text()).primaryKey(), column("b", text()).primaryKey()),
				"Table 't' has two primary keys: for one key of several columns use primaryKey(\"a\", \"b\") once");
		assertInvalid((op) -> op.createTable("t", column("a", text()), unique("a").named("x"), index("a").named("x")),
				"Name of a constraint or index of table 't' 'x' is given twice");
		assertInvalid((op) -> op.createTable("t", column("a", text()), comment("a"), comment("b")),
				"Table 't' has two comments");
	}

	@Test
	void tableRefusesKeysAndIndexesOnColumnsItDoesNotHave() {
		assertInvalid((op) -> op.createTable("t", column("a", text()), primaryKey("b")),
				"The primary key of table 't' is on column 'b', which the table does not have. Its columns: a");
		assertInvalid((op) -> op.createTable("t", column("a", text()), unique("b")), "The unique of table 't'");
		assertInvalid((op) -> op.createTable("t", column("a", text()), index("a").include("b")), "The index of table");
		assertInvalid((op) -> op.createTable("t", column("a", text()), foreignKey("b").references("u", "c")),
				"The foreign key of table 't'");
	}

	@Test
	void columnHasOneSourceOfValues() {
		assertInvalid((op) -> op.addColumn("t", column("a", bigint()).identity().defaultValue(1)),
				"Column 'a' can have a default, an identity or an expression that generates it, but not two of them");
		assertInvalid((op) -> op.addColumn("t", column("", bigint())), "Column name must not be empty");
		assertInvalid((op) -> op.addColumn("t", column("a", text()).defaultValue(new Object())),
				"but is java.lang.Object");
		assertInvalid((op) -> op.addColumn("t", column("a", text()).defaultValue(Double.NaN)), "finite");
		assertInvalid((op) -> op.addColumn("t", column("a", text()).defaultExpression("")), "Expression must not be");
	}

	@Test
	void foreignKeyHasAsManyColumnsOnBothSides() {
		assertInvalid((op) -> op.addForeignKey("t", foreignKey("a", "b").references("u", "c")),
				"The foreign key [a, b] refers to u [c]: both sides must have the same number of columns");
		assertInvalid((op) -> op.addForeignKey("t", foreignKey("a", "a").references("u", "b", "c")), "given twice");
		assertInvalid((op) -> op.addForeignKey("t", foreignKey().references("u", "c")), "is missing");
	}

	@Test
	void typesHaveSensibleArguments() {
		assertInvalid((op) -> string(0), "string(0): the length must be at least 1");
		assertInvalid((op) -> decimal(3, 4), "decimal(3, 4): the scale must be between 0 and the precision");
		assertInvalid((op) -> timestamp(10), "timestamp(10): the digits of fractional seconds");
		assertInvalid((op) -> array(array(text())), "use custom(\"integer[][]\")");
		assertInvalid((op) -> enumeration("mood"), "Label of the enumeration mood is missing");
		assertInvalid((op) -> enumeration("mood", "a", "a"), "Label of the enumeration mood 'a' is given twice");
		assertInvalid((op) -> custom(" "), "Custom type must not be empty");
	}

	@Test
	void changesChangeSomething() {
		assertInvalid((op) -> op.alterColumn("t", "a", (a) -> a), "does not change anything");
		assertInvalid((op) -> op.alterColumn("t", "a", (a) -> a.using("x")), "but no new type(...)");
		assertInvalid((op) -> op.alterColumn("t", "a", (a) -> a.type(text()).was(column("b", text()))),
				"but what it was is column 'b'");
		assertInvalid((op) -> op.alterSequence("s", (s) -> s), "does not change anything");
		assertInvalid((op) -> op.update("t", (update) -> update), "Column to set in 't' is missing");
		assertInvalid((op) -> op.backfill("t", (backfill) -> backfill), "Column to set in 't' is missing");
	}

	@Test
	void dropsCarryNoConstraintsOfAColumn() {
		assertInvalid((op) -> op.dropColumn("t", column("a", text()).unique()),
				"leave out primaryKey(), unique(), check() and references()");
	}

	@Test
	void rowsHaveAValueForEachColumn() {
		assertInvalid((op) -> op.bulkInsert("t", columns("a", "b"), row(1, 2), row(1)),
				"Row 2 of 't' has 1 values for the 2 columns [a, b]");
		assertInvalid((op) -> op.bulkInsert("t", columns("a"), rows(row(1)), (insert) -> insert.keyedBy("id")),
				"The key [id] of the rows of 't' is not among the columns [a]");
		assertInvalid((op) -> op.backfill("t", (backfill) -> backfill.set("id", 1)), "sets its own key 'id'");
		assertInvalid((op) -> op.backfill("t", (backfill) -> backfill.set("a", 1).batchSize(0)), "at least 1");
	}

	@Test
	void sequencesAndViewsAndIndexesAreWhole() {
		assertInvalid((op) -> op.createSequence("s", (s) -> s.incrementBy(0)), "must not be 0");
		assertInvalid((op) -> op.createSequence("s", (s) -> s.minimum(5)), "which its minimum or maximum excludes");
		assertInvalid((op) -> op.createView("v", ""), "Query of the view v must not be empty");
		assertInvalid((op) -> op.createIndex("t", index(new String[0])), "Key of the index is missing");
		assertInvalid((op) -> op.createIndex("t", index(onExpression("a").prefix(3))), "be of a column");
		assertInvalid((op) -> op.addEnumValue("m", "a", (add) -> add.before("b").after("c")), "give one of them");
	}

	@Test
	void batchesAndBlocksRefuseWhatDoesNotBelong() {
		assertInvalid(
				(op) -> op.batchAlterTable("t",
						(batch) -> OperationExamples.recorded((other) -> other.dropTable("t")).forEach(batch::invoke)),
				"op.dropTable(\"t\") is no change of table 't' and cannot be part of batchAlterTable");
		assertInvalid((op) -> op.batchAlterTable("t",
				(batch) -> OperationExamples.recorded((other) -> other.dropColumn("u", "a")).forEach(batch::invoke)),
				"is no change of table 't'");
		assertInvalid((op) -> op.autocommitBlock((block) -> block.autocommitBlock((inner) -> inner.execute("a"))),
				"must not be inside another");
	}

	@Test
	void jdbcNeedsALiveConnection() {
		assertThatExceptionOfType(LiveConnectionRequiredException.class)
			.isThrownBy(() -> new RecordingOperations().inSchema("s").jdbc())
			.withMessageContaining("op.execute(...)");
		assertThatExceptionOfType(LiveConnectionRequiredException.class)
			.isThrownBy(() -> new RecordingOperations().autocommitBlock(Operations::jdbc))
			.withMessageContaining("before or after the block");
	}

	private static void assertInvalid(Consumer<Operations> changes, String message) {
		assertThatExceptionOfType(InvalidDefinitionException.class)
			.isThrownBy(() -> OperationExamples.recorded(changes))
			.withMessageContaining(message);
	}

	@Test
	void operationsOnAnotherDatabaseAreLeftOut() {
		RecordingOperations op = new RecordingOperations(
				new TargetDatabase("analytics", Set.of("default", "analytics")));
		op.on("analytics", (analytics) -> analytics.execute("mine"));
		op.on("default", (other) -> other.execute("not mine"));
		op.inSchema("s").on("analytics", (analytics) -> analytics.execute("mine too"));
		assertThat(op.database()).isEqualTo("analytics");
		assertThat(op.recorded()).hasSize(2);
		assertThatIllegalArgumentException().isThrownBy(() -> op.on("anlytics", (none) -> {
		})).withMessage("there is no database 'anlytics'. There are: analytics, default");
	}

	@Test
	void whatIsReversedIsThatOfTheDatabase() {
		Migration migration = (op) -> op.on("analytics", (analytics) -> analytics.renameTable("a", "b"));
		RecordingOperations analytics = new RecordingOperations(new TargetDatabase("analytics", Set.of()));
		migration.downgrade(analytics);
		assertThat(analytics.recorded()).hasSize(1);
		RecordingOperations main = new RecordingOperations();
		migration.downgrade(main);
		assertThat(main.recorded()).isEmpty();
	}

}
