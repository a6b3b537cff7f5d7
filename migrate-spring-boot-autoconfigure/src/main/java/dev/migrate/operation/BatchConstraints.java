package dev.migrate.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;

/**
 * Changes of the indexes and constraints of one table: the methods of
 * {@link ConstraintOperations} without the table.
 */
public abstract sealed class BatchConstraints permits BatchOperations {

	final String table;

	final Operations op;

	private final RecordingOperations recording = new RecordingOperations();

	BatchConstraints(ObjectName table) {
		this.table = table.name();
		this.op = (table.schema() != null) ? this.recording.inSchema(table.schema()) : this.recording;
	}

	List<Operation> recorded() {
		return this.recording.recorded();
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
	 * @param options changes the operation: {@code concurrently}, {@code ifNotExists}
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
	 * Drop an index.
	 * @param name the name of the index
	 * @param options changes the operation: {@code concurrently}, {@code ifExists}
	 */
	public void dropIndex(String name, UnaryOperator<DropIndex> options) {
		this.op.dropIndex(this.table, name, options);
	}

	/**
	 * Drop an index so that it can be reversed.
	 * @param index the index as it was created
	 */
	public void dropIndex(Index index) {
		this.op.dropIndex(this.table, index);
	}

	/**
	 * Drop an index so that it can be reversed.
	 * @param index the index as it was created
	 * @param options changes the operation: {@code concurrently}, {@code ifExists}
	 */
	public void dropIndex(Index index, UnaryOperator<DropIndex> options) {
		this.op.dropIndex(this.table, index, options);
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
	 * Add an exclusion constraint (PostgreSQL).
	 * @param constraint the constraint
	 */
	public void addExclude(ExcludeConstraint constraint) {
		this.op.addExclude(this.table, constraint);
	}

	/**
	 * Add a foreign key.
	 * @param constraint the constraint
	 */
	public void addForeignKey(ForeignKey constraint) {
		this.op.addForeignKey(this.table, constraint);
	}

	/**
	 * Drop a constraint. Databases that want to know its kind refuse this form.
	 * @param name the name of the constraint
	 */
	public void dropConstraint(String name) {
		this.op.dropConstraint(this.table, name);
	}

	/**
	 * Drop a constraint. Databases that want to know its kind refuse this form.
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	public void dropConstraint(String name, UnaryOperator<DropConstraint> options) {
		this.op.dropConstraint(this.table, name, options);
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
	 * Drop a constraint so that it can be reversed, or one that a naming convention
	 * names.
	 * @param constraint the constraint as it was added
	 * @param options changes the operation: {@code ifExists}
	 */
	public void dropConstraint(Constraint constraint, UnaryOperator<DropConstraint> options) {
		this.op.dropConstraint(this.table, constraint, options);
	}

	/**
	 * Drop the primary key, whose name the convention gives or the database knows.
	 */
	public void dropPrimaryKey() {
		this.op.dropPrimaryKey(this.table);
	}

	/**
	 * Drop the primary key, whose name the convention gives or the database knows.
	 * @param options changes the operation: {@code ifExists}
	 */
	public void dropPrimaryKey(UnaryOperator<DropConstraint> options) {
		this.op.dropPrimaryKey(this.table, options);
	}

	/**
	 * Drop the primary key.
	 * @param name the name of the constraint
	 */
	public void dropPrimaryKey(String name) {
		this.op.dropPrimaryKey(this.table, name);
	}

	/**
	 * Drop the primary key.
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	public void dropPrimaryKey(String name, UnaryOperator<DropConstraint> options) {
		this.op.dropPrimaryKey(this.table, name, options);
	}

	/**
	 * Drop a unique constraint.
	 * @param name the name of the constraint
	 */
	public void dropUnique(String name) {
		this.op.dropUnique(this.table, name);
	}

	/**
	 * Drop a unique constraint.
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	public void dropUnique(String name, UnaryOperator<DropConstraint> options) {
		this.op.dropUnique(this.table, name, options);
	}

	/**
	 * Drop a check constraint.
	 * @param name the name of the constraint
	 */
	public void dropCheck(String name) {
		this.op.dropCheck(this.table, name);
	}

	/**
	 * Drop a check constraint.
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	public void dropCheck(String name, UnaryOperator<DropConstraint> options) {
		this.op.dropCheck(this.table, name, options);
	}

	/**
	 * Drop a foreign key.
	 * @param name the name of the constraint
	 */
	public void dropForeignKey(String name) {
		this.op.dropForeignKey(this.table, name);
	}

	/**
	 * Drop a foreign key.
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	public void dropForeignKey(String name, UnaryOperator<DropConstraint> options) {
		this.op.dropForeignKey(this.table, name, options);
	}

	/**
	 * Drop an exclusion constraint.
	 * @param name the name of the constraint
	 */
	public void dropExclude(String name) {
		this.op.dropExclude(this.table, name);
	}

	/**
	 * Drop an exclusion constraint.
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	public void dropExclude(String name, UnaryOperator<DropConstraint> options) {
		this.op.dropExclude(this.table, name, options);
	}

}
