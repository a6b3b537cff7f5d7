package dev.migrate.runtime;

import java.util.function.Consumer;

import dev.migrate.operation.Operations;
import dev.migrate.operation.RecordingOperations;
import org.junit.jupiter.api.Test;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OperationLoss}.
 */
class OperationLossTests {

	private static void assertLoss(Consumer<Operations> work, String... losses) {
		RecordingOperations op = new RecordingOperations();
		work.accept(op);
		assertThat(OperationLoss.of(op.recorded())).containsExactly(losses);
	}

	@Test
	void whatIsDroppedIsLost() {
		assertLoss((op) -> {
			op.dropTable("notes");
			op.dropColumn("users", "phone");
			op.dropSchema("shop");
		}, "drops table notes", "drops column phone of table users", "drops schema shop");
	}

	@Test
	void aBatchLosesWhatItsChangesLoseAndNoTable() {
		assertLoss((op) -> op.batchAlterTable("users", (users) -> {
			users.dropColumn("phone");
			users.addColumn(column("age", integer()));
		}), "drops column phone of table users");
	}

	@Test
	void sqlIsReadForWhatItLoses() {
		assertLoss((op) -> op.execute("TRUNCATE TABLE notes"), "empties table notes");
		assertLoss((op) -> op.autocommitBlock((block) -> block.execute("DROP TABLE notes")), "drops table notes");
	}

	@Test
	void whatAddsLosesNothing() {
		assertLoss((op) -> op.addColumn("users", column("age", integer())));
	}

}
