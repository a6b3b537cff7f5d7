package dev.migrate.operation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code op} that changes tables and their columns.
 */
public interface TableOperations extends OperationSink {

	/**
	 * Create a table.
	 * @param table the name
	 * @param elements its columns, constraints, indexes and comment
	 */
	default void createTable(String table, TableElement... elements) {
		invoke(new CreateTable(Table.of(named(table), List.of(elements)), false));
	}

	/**
	 * Create a table, unless there is one of this name.
	 * @param table the name
	 * @param elements its columns, constraints, indexes and comment
	 */
	default void createTableIfNotExists(String table, TableElement... elements) {
		invoke(new CreateTable(Table.of(named(table), List.of(elements)), true));
	}

	/**
	 * Drop a table.
	 * @param table the name
	 */
	default void dropTable(String table) {
		dropTable(table, (drop) -> drop);
	}

	/**
	 * Drop a table.
	 * @param table the name
	 * @param options changes the operation: {@code ifExists}, {@code cascade},
	 * {@code was}
	 */
	default void dropTable(String table, UnaryOperator<DropTable> options) {
		invoke(options.apply(new DropTable(named(table), false, false, null)));
	}

	/**
	 * Rename a table.
	 * @param table the name
	 * @param newName the new name
	 */
	default void renameTable(String table, String newName) {
		invoke(new RenameTable(named(table), newName));
	}

	/**
	 * Add a column, and the constraints it is written with.
	 * @param table the table
	 * @param column the column
	 */
	default void addColumn(String table, ColumnDefinition column) {
		addColumn(table, column, (add) -> add);
	}

	/**
	 * Add a column, and the constraints it is written with.
	 * @param table the table
	 * @param column the column
	 * @param options changes the operation: {@code ifNotExists}
	 */
	default void addColumn(String table, ColumnDefinition column, UnaryOperator<AddColumn> options) {
		ObjectName name = named(table);
		invoke(options.apply(new AddColumn(name, column.column(), false)));
		for (Constraint constraint : column.constraints()) {
			invoke(DropConstraint.add(name, constraint));
		}
	}

	/**
	 * Drop a column.
	 * @param table the table
	 * @param column the name of the column
	 */
	default void dropColumn(String table, String column) {
		dropColumn(table, column, (drop) -> drop);
	}

	/**
	 * Drop a column.
	 * @param table the table
	 * @param column the name of the column
	 * @param options changes the operation: {@code ifExists}, {@code was}
	 */
	default void dropColumn(String table, String column, UnaryOperator<DropColumn> options) {
		invoke(options.apply(new DropColumn(named(table), column, false, null)));
	}

	/**
	 * Drop a column so that it can be reversed.
	 * @param table the table
	 * @param column the column as it was
	 */
	default void dropColumn(String table, ColumnDefinition column) {
		dropColumn(table, column.column().name(), (drop) -> drop.was(column));
	}

	/**
	 * Change a column: its type, {@code NOT NULL}, default, comment, name.
	 * @param table the table
	 * @param column the present name of the column
	 * @param change what changes, such as {@code (age) -> age.type(integer()).notNull()}
	 */
	default void alterColumn(String table, String column, UnaryOperator<AlterColumn> change) {
		invoke(change.apply(AlterColumn.of(named(table), column)).verified());
	}

	/**
	 * Rename a column.
	 * @param table the table
	 * @param column the name
	 * @param newName the new name
	 */
	default void renameColumn(String table, String column, String newName) {
		alterColumn(table, column, (change) -> change.rename(newName));
	}

	/**
	 * Set or remove the comment of a table.
	 * @param table the table
	 * @param comment the comment, or {@code null} to remove it
	 */
	default void commentOnTable(String table, @Nullable String comment) {
		invoke(new SetTableComment(named(table), comment, null));
	}

	/**
	 * Set or remove the comment of a table so that it can be reversed.
	 * @param table the table
	 * @param comment the comment, or {@code null} to remove it
	 * @param former the comment before, or {@code null} if there was none
	 */
	default void commentOnTable(String table, @Nullable String comment, @Nullable String former) {
		invoke(new SetTableComment(named(table), comment, new Change<>(former)));
	}

	/**
	 * Set or remove the comment of a column.
	 * @param table the table
	 * @param column the column
	 * @param comment the comment, or {@code null} to remove it
	 */
	default void commentOnColumn(String table, String column, @Nullable String comment) {
		invoke(new SetColumnComment(named(table), column, comment, null));
	}

	/**
	 * Set or remove the comment of a column so that it can be reversed.
	 * @param table the table
	 * @param column the column
	 * @param comment the comment, or {@code null} to remove it
	 * @param former the comment before, or {@code null} if there was none
	 */
	default void commentOnColumn(String table, String column, @Nullable String comment, @Nullable String former) {
		invoke(new SetColumnComment(named(table), column, comment, new Change<>(former)));
	}

	/**
	 * Change a table in several ways at once: by one move of its rows where the database
	 * cannot alter it (SQLite), by plain changes elsewhere.
	 * @param table the table
	 * @param changes makes the changes
	 */
	default void batchAlterTable(String table, Consumer<BatchOperations> changes) {
		batchAlterTable(table, Recreate.AUTO, changes);
	}

	/**
	 * Change a table in several ways at once.
	 * @param table the table
	 * @param recreate when the table is created anew
	 * @param changes makes the changes
	 */
	default void batchAlterTable(String table, Recreate recreate, Consumer<BatchOperations> changes) {
		BatchOperations batch = new BatchOperations(named(table));
		changes.accept(batch);
		invoke(new BatchAlterTable(named(table), recreate, batch.recorded()));
	}

}
