package dev.migrate.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/**
 * The changes of one table inside {@code op.batchAlterTable}: the operations of
 * {@code op} without the table's name.
 */
public final class BatchOperations {

	private final String table;

	private final RecordingOperations recording = new RecordingOperations();

	private final Operations op;

	BatchOperations(ObjectName table) {
		this.table = table.name();
		this.op = (table.schema() != null) ? this.recording.inSchema(table.schema()) : this.recording;
	}

	List<Operation> recorded() {
		return this.recording.recorded();
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
	 * Change a column.
	 * @param column the present name of the column
	 * @param change what changes, such as {@code (age) -> age.type(integer())}
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
	 * Create an index.
	 * @param index the index
	 */
	public void createIndex(Index index) {
		this.op.createIndex(this.table, index);
	}

	/**
	 * Create an index.
	 * @param index the index
	 * @param options changes the operation: {@code ifNotExists}
	 */
	public void createIndex(Index index, UnaryOperator<CreateIndex> options) {
		this.op.createIndex(this.table, index, options);
	}

	/**
	 * Drop an index.
	 * @param name the name of the index
	 */
	public void dropIndex(String name) {
		this.op.dropIndex(this.table, name);
	}

	/**
	 * Drop an index so that it can be reversed.
	 * @param index the index as it was created
	 */
	public void dropIndex(Index index) {
		this.op.dropIndex(this.table, index);
	}

	/**
	 * Add a primary key.
	 * @param constraint the constraint
	 */
	public void addPrimaryKey(PrimaryKey constraint) {
		this.op.addPrimaryKey(this.table, constraint);
	}

	/**
	 * Add a unique constraint.
	 * @param constraint the constraint
	 */
	public void addUnique(UniqueConstraint constraint) {
		this.op.addUnique(this.table, constraint);
	}

	/**
	 * Add a check constraint.
	 * @param constraint the constraint
	 */
	public void addCheck(CheckConstraint constraint) {
		this.op.addCheck(this.table, constraint);
	}

	/**
	 * Add a foreign key.
	 * @param constraint the constraint
	 */
	public void addForeignKey(ForeignKey constraint) {
		this.op.addForeignKey(this.table, constraint);
	}

	/**
	 * Drop a constraint.
	 * @param name the name of the constraint
	 */
	public void dropConstraint(String name) {
		this.op.dropConstraint(this.table, name);
	}

	/**
	 * Drop a constraint so that it can be reversed, or one that a naming convention
	 * names.
	 * @param constraint the constraint as it was added
	 */
	public void dropConstraint(Constraint constraint) {
		this.op.dropConstraint(this.table, constraint);
	}

	/**
	 * Take any other change of this table.
	 * @param operation the operation
	 */
	public void invoke(Operation operation) {
		this.op.invoke(operation);
	}

}
