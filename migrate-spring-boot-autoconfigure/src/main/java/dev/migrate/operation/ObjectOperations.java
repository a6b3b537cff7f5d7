package dev.migrate.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.View;

/**
 * The part of {@code op} that changes sequences, enumeration types, views and schemas.
 */
public interface ObjectOperations extends OperationSink {

	/**
	 * Create a sequence from 1 in steps of 1.
	 * @param sequence the name
	 */
	default void createSequence(String sequence) {
		createSequence(sequence, (create) -> create);
	}

	/**
	 * Create a sequence.
	 * @param sequence the name
	 * @param definition changes the sequence, such as
	 * {@code (s) -> s.startWith(1000).incrementBy(50)}
	 */
	default void createSequence(String sequence, UnaryOperator<Sequence> definition) {
		invoke(new CreateSequence(definition.apply(Sequence.of(named(sequence))), false));
	}

	/**
	 * Create a sequence, unless there is one of this name.
	 * @param sequence the name
	 * @param definition changes the sequence
	 */
	default void createSequenceIfNotExists(String sequence, UnaryOperator<Sequence> definition) {
		invoke(new CreateSequence(definition.apply(Sequence.of(named(sequence))), true));
	}

	/**
	 * Change a sequence.
	 * @param sequence the name
	 * @param change what changes, such as {@code (s) -> s.restartWith(1000)}
	 */
	default void alterSequence(String sequence, UnaryOperator<AlterSequence> change) {
		invoke(change.apply(AlterSequence.of(named(sequence))).verified());
	}

	/**
	 * Drop a sequence.
	 * @param sequence the name
	 */
	default void dropSequence(String sequence) {
		dropSequence(sequence, (drop) -> drop);
	}

	/**
	 * Drop a sequence.
	 * @param sequence the name
	 * @param options changes the operation: {@code ifExists}, {@code was}
	 */
	default void dropSequence(String sequence, UnaryOperator<DropSequence> options) {
		invoke(options.apply(new DropSequence(named(sequence), false, null)));
	}

	/**
	 * Create an enumeration type, where the database has such types.
	 * @param type the name
	 * @param labels the labels, in order
	 */
	default void createEnumType(String type, String... labels) {
		invoke(new CreateEnumType(new ColumnType.Enumeration(named(type), List.of(labels)), false));
	}

	/**
	 * Create an enumeration type, unless there is one of this name.
	 * @param type the name
	 * @param labels the labels, in order
	 */
	default void createEnumTypeIfNotExists(String type, String... labels) {
		invoke(new CreateEnumType(new ColumnType.Enumeration(named(type), List.of(labels)), true));
	}

	/**
	 * Add a label to an enumeration type.
	 * @param type the name of the type
	 * @param label the new label
	 */
	default void addEnumValue(String type, String label) {
		addEnumValue(type, label, (add) -> add);
	}

	/**
	 * Add a label to an enumeration type.
	 * @param type the name of the type
	 * @param label the new label
	 * @param options changes the operation: {@code before}, {@code after},
	 * {@code ifNotExists}
	 */
	default void addEnumValue(String type, String label, UnaryOperator<AddEnumValue> options) {
		invoke(options.apply(new AddEnumValue(named(type), label, null, null, false)));
	}

	/**
	 * Drop an enumeration type.
	 * @param type the name
	 */
	default void dropEnumType(String type) {
		dropEnumType(type, (drop) -> drop);
	}

	/**
	 * Drop an enumeration type.
	 * @param type the name
	 * @param options changes the operation: {@code ifExists}, {@code was}
	 */
	default void dropEnumType(String type, UnaryOperator<DropEnumType> options) {
		invoke(options.apply(new DropEnumType(named(type), false, null)));
	}

	/**
	 * Create a view.
	 * @param view the name
	 * @param query the SQL query
	 */
	default void createView(String view, String query) {
		createView(view, query, (create) -> create);
	}

	/**
	 * Create a view.
	 * @param view the name
	 * @param query the SQL query
	 * @param options changes the operation: {@code columns}, {@code materialized},
	 * {@code orReplace}, {@code was}
	 */
	default void createView(String view, String query, UnaryOperator<CreateView> options) {
		invoke(options.apply(new CreateView(View.of(named(view), query), false, null)));
	}

	/**
	 * Create a view in place of one that may exist.
	 * @param view the name
	 * @param query the SQL query
	 */
	default void replaceView(String view, String query) {
		createView(view, query, CreateView::orReplace);
	}

	/**
	 * Drop a view.
	 * @param view the name
	 */
	default void dropView(String view) {
		dropView(view, (drop) -> drop);
	}

	/**
	 * Drop a view.
	 * @param view the name
	 * @param options changes the operation: {@code ifExists}, {@code materialized},
	 * {@code was}
	 */
	default void dropView(String view, UnaryOperator<DropView> options) {
		invoke(options.apply(new DropView(named(view), false, false, null)));
	}

	/**
	 * Create a schema.
	 * @param schema the name
	 */
	default void createSchema(String schema) {
		createSchema(schema, (create) -> create);
	}

	/**
	 * Create a schema.
	 * @param schema the name
	 * @param options changes the operation: {@code ifNotExists}
	 */
	default void createSchema(String schema, UnaryOperator<CreateSchema> options) {
		invoke(options.apply(new CreateSchema(schema, false)));
	}

	/**
	 * Drop a schema.
	 * @param schema the name
	 */
	default void dropSchema(String schema) {
		dropSchema(schema, (drop) -> drop);
	}

	/**
	 * Drop a schema.
	 * @param schema the name
	 * @param options changes the operation: {@code ifExists}, {@code cascade}
	 */
	default void dropSchema(String schema, UnaryOperator<DropSchema> options) {
		invoke(options.apply(new DropSchema(schema, false, false)));
	}

}
