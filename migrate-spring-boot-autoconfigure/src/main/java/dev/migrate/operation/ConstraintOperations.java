package dev.migrate.operation;

import java.util.function.UnaryOperator;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code op} that changes indexes and constraints.
 */
public interface ConstraintOperations extends OperationSink {

	/**
	 * Create an index.
	 * @param table the table
	 * @param index the index
	 */
	default void createIndex(String table, Index index) {
		createIndex(table, index, (create) -> create);
	}

	/**
	 * Create an index.
	 * @param table the table
	 * @param index the index
	 * @param options changes the operation: {@code concurrently}, {@code ifNotExists}
	 */
	default void createIndex(String table, Index index, UnaryOperator<CreateIndex> options) {
		invoke(options.apply(new CreateIndex(named(table), index, false, false)));
	}

	/**
	 * Drop an index.
	 * @param table the table it is on
	 * @param name the name of the index
	 */
	default void dropIndex(String table, String name) {
		dropIndex(table, name, (drop) -> drop);
	}

	/**
	 * Drop an index.
	 * @param table the table it is on
	 * @param name the name of the index
	 * @param options changes the operation: {@code concurrently}, {@code ifExists}
	 */
	default void dropIndex(String table, String name, UnaryOperator<DropIndex> options) {
		invoke(options.apply(new DropIndex(named(table), ConstraintName.of(name), false, false, null)));
	}

	/**
	 * Drop an index so that it can be reversed.
	 * @param table the table it is on
	 * @param index the index as it was created
	 */
	default void dropIndex(String table, Index index) {
		dropIndex(table, index, (drop) -> drop);
	}

	/**
	 * Drop an index so that it can be reversed.
	 * @param table the table it is on
	 * @param index the index as it was created
	 * @param options changes the operation: {@code concurrently}, {@code ifExists}
	 */
	default void dropIndex(String table, Index index, UnaryOperator<DropIndex> options) {
		invoke(options.apply(new DropIndex(named(table), index.name(), false, false, index)));
	}

	/**
	 * Add a primary key.
	 * @param table the table
	 * @param constraint the constraint
	 */
	default void addPrimaryKey(String table, PrimaryKey constraint) {
		invoke(new AddPrimaryKey(named(table), constraint));
	}

	/**
	 * Add a unique constraint.
	 * @param table the table
	 * @param constraint the constraint
	 */
	default void addUnique(String table, UniqueConstraint constraint) {
		invoke(new AddUnique(named(table), constraint));
	}

	/**
	 * Add a check constraint.
	 * @param table the table
	 * @param constraint the constraint
	 */
	default void addCheck(String table, CheckConstraint constraint) {
		invoke(new AddCheck(named(table), constraint));
	}

	/**
	 * Add an exclusion constraint (PostgreSQL).
	 * @param table the table
	 * @param constraint the constraint
	 */
	default void addExclude(String table, ExcludeConstraint constraint) {
		invoke(new AddExclude(named(table), constraint));
	}

	/**
	 * Add a foreign key.
	 * @param table the table
	 * @param constraint the constraint
	 */
	default void addForeignKey(String table, ForeignKey constraint) {
		invoke(new AddForeignKey(named(table), constraint));
	}

	/**
	 * Drop a constraint. Databases that want to know its kind refuse this form.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 */
	default void dropConstraint(String table, String name) {
		drop(table, null, ConstraintName.of(name), (drop) -> drop);
	}

	/**
	 * Drop a constraint. Databases that want to know its kind refuse this form.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	default void dropConstraint(String table, String name, UnaryOperator<DropConstraint> options) {
		drop(table, null, ConstraintName.of(name), options);
	}

	/**
	 * Drop a constraint so that it can be reversed, or one that a naming convention
	 * names.
	 * @param table the table it is on
	 * @param constraint the constraint as it was added
	 */
	default void dropConstraint(String table, Constraint constraint) {
		dropConstraint(table, constraint, (drop) -> drop);
	}

	/**
	 * Drop a constraint so that it can be reversed, or one that a naming convention
	 * names.
	 * @param table the table it is on
	 * @param constraint the constraint as it was added
	 * @param options changes the operation: {@code ifExists}
	 */
	default void dropConstraint(String table, Constraint constraint, UnaryOperator<DropConstraint> options) {
		invoke(options.apply(DropConstraint.reverseOf(named(table), constraint)));
	}

	/**
	 * Drop the primary key, whose name the convention gives or the database knows.
	 * @param table the table
	 */
	default void dropPrimaryKey(String table) {
		drop(table, Constraint.Kind.PRIMARY_KEY, null, (drop) -> drop);
	}

	/**
	 * Drop the primary key, whose name the convention gives or the database knows.
	 * @param table the table
	 * @param options changes the operation: {@code ifExists}
	 */
	default void dropPrimaryKey(String table, UnaryOperator<DropConstraint> options) {
		drop(table, Constraint.Kind.PRIMARY_KEY, null, options);
	}

	/**
	 * Drop the primary key.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 */
	default void dropPrimaryKey(String table, String name) {
		dropPrimaryKey(table, name, (drop) -> drop);
	}

	/**
	 * Drop the primary key.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	default void dropPrimaryKey(String table, String name, UnaryOperator<DropConstraint> options) {
		drop(table, Constraint.Kind.PRIMARY_KEY, ConstraintName.of(name), options);
	}

	/**
	 * Drop a unique constraint.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 */
	default void dropUnique(String table, String name) {
		dropUnique(table, name, (drop) -> drop);
	}

	/**
	 * Drop a unique constraint.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	default void dropUnique(String table, String name, UnaryOperator<DropConstraint> options) {
		drop(table, Constraint.Kind.UNIQUE, ConstraintName.of(name), options);
	}

	/**
	 * Drop a check constraint.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 */
	default void dropCheck(String table, String name) {
		dropCheck(table, name, (drop) -> drop);
	}

	/**
	 * Drop a check constraint.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	default void dropCheck(String table, String name, UnaryOperator<DropConstraint> options) {
		drop(table, Constraint.Kind.CHECK, ConstraintName.of(name), options);
	}

	/**
	 * Drop a foreign key.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 */
	default void dropForeignKey(String table, String name) {
		dropForeignKey(table, name, (drop) -> drop);
	}

	/**
	 * Drop a foreign key.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	default void dropForeignKey(String table, String name, UnaryOperator<DropConstraint> options) {
		drop(table, Constraint.Kind.FOREIGN_KEY, ConstraintName.of(name), options);
	}

	/**
	 * Drop an exclusion constraint.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 */
	default void dropExclude(String table, String name) {
		dropExclude(table, name, (drop) -> drop);
	}

	/**
	 * Drop an exclusion constraint.
	 * @param table the table it is on
	 * @param name the name of the constraint
	 * @param options changes the operation: {@code ifExists}, {@code exactly}
	 */
	default void dropExclude(String table, String name, UnaryOperator<DropConstraint> options) {
		drop(table, Constraint.Kind.EXCLUDE, ConstraintName.of(name), options);
	}

	private void drop(String table, Constraint.@Nullable Kind kind, @Nullable ConstraintName name,
			UnaryOperator<DropConstraint> options) {
		invoke(options.apply(new DropConstraint(named(table), kind, name, false, null)));
	}

}
