package dev.migrate.operation;

import java.util.function.UnaryOperator;

import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one table inside {@code op.batchAlterTable}: the methods of
 * {@link TableOperations} and {@link ConstraintOperations} without the table.
 */
public final class BatchOperations extends BatchConstraints {

	BatchOperations(ObjectName table) {
		super(table);
	}

	/**
	 * Add a column, and the constraints it is written with.
	 * @param column the column
	 */
	public void addColumn(ColumnDefinition column) {
		this.op.addColumn(this.table, column);
	}

	/**
	 * Add a column, and the constraints it is written with.
	 * @param column the column
	 * @param options changes the operation: {@code ifNotExists}
	 */
	public void addColumn(ColumnDefinition column, UnaryOperator<AddColumn> options) {
		this.op.addColumn(this.table, column, options);
	}

	/**
	 * Drop a column.
	 * @param column the name of the column
	 */
	public void dropColumn(String column) {
		this.op.dropColumn(this.table, column);
	}

	/**
	 * Drop a column.
	 * @param column the name of the column
	 * @param options changes the operation: {@code ifExists}, {@code was}
	 */
	public void dropColumn(String column, UnaryOperator<DropColumn> options) {
		this.op.dropColumn(this.table, column, options);
	}

	/**
	 * Drop a column so that it can be reversed.
	 * @param column the column as it was
	 */
	public void dropColumn(ColumnDefinition column) {
		this.op.dropColumn(this.table, column);
	}

	/**
	 * Change a column: its type, {@code NOT NULL}, default, comment, name.
	 * @param column the present name of the column
	 * @param change what changes, such as {@code (age) -> age.type(integer()).notNull()}
	 */
	public void alterColumn(String column, UnaryOperator<AlterColumn> change) {
		this.op.alterColumn(this.table, column, change);
	}

	/**
	 * Rename a column.
	 * @param column the name
	 * @param newName the new name
	 */
	public void renameColumn(String column, String newName) {
		this.op.renameColumn(this.table, column, newName);
	}

	/**
	 * Set or remove the comment of a table.
	 * @param comment the comment, or {@code null} to remove it
	 */
	public void commentOnTable(@Nullable String comment) {
		this.op.commentOnTable(this.table, comment);
	}

	/**
	 * Set or remove the comment of a table so that it can be reversed.
	 * @param comment the comment, or {@code null} to remove it
	 * @param former the comment before, or {@code null} if there was none
	 */
	public void commentOnTable(@Nullable String comment, @Nullable String former) {
		this.op.commentOnTable(this.table, comment, former);
	}

	/**
	 * Set or remove the comment of a column.
	 * @param column the column
	 * @param comment the comment, or {@code null} to remove it
	 */
	public void commentOnColumn(String column, @Nullable String comment) {
		this.op.commentOnColumn(this.table, column, comment);
	}

	/**
	 * Set or remove the comment of a column so that it can be reversed.
	 * @param column the column
	 * @param comment the comment, or {@code null} to remove it
	 * @param former the comment before, or {@code null} if there was none
	 */
	public void commentOnColumn(String column, @Nullable String comment, @Nullable String former) {
		this.op.commentOnColumn(this.table, column, comment, former);
	}

	/**
	 * Take a change of this table that was made elsewhere.
	 * @param operation the change
	 */
	public void invoke(Operation operation) {
		this.op.invoke(operation);
	}

}
