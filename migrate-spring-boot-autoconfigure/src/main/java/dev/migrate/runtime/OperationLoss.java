package dev.migrate.runtime;

import java.util.List;

import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.DeleteRows;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;

/**
 * Finds the operations that lose data. Asked of a Java revision instead of its
 * statements: a database that moves a table's rows into a new one drops the old table,
 * and loses nothing by that.
 */
final class OperationLoss {

	private OperationLoss() {
	}

	static List<String> of(List<Operation> operations) {
		return operations.stream().flatMap((operation) -> of(operation).stream()).toList();
	}

	private static List<String> of(Operation operation) {
		if (operation instanceof BatchAlterTable batch) {
			return of(batch.operations());
		}
		if (operation instanceof AutocommitBlock block) {
			return of(block.operations());
		}
		if (operation instanceof ExecuteSql execute) {
			return DataLoss.of(execute.sql());
		}
		if (operation instanceof DropTable drop) {
			return List.of("drops table " + drop.name());
		}
		if (operation instanceof DropColumn drop) {
			return List.of("drops column " + drop.column() + " of table " + drop.table());
		}
		if (operation instanceof DropSchema drop) {
			return List.of("drops schema " + drop.name());
		}
		return (operation instanceof DeleteRows delete) ? List.of("deletes rows of table " + delete.table())
				: List.of();
	}

}
