package dev.migrate.operation;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The {@code op} of a Java revision: what it can do to the database. The words that go
 * into it come from {@link Definitions}.
 */
public interface Operations extends TableOperations, ConstraintOperations, ObjectOperations, DataOperations {

	/**
	 * Return a client on the connection that migrates, within the revision's transaction.
	 * @return the client
	 * @throws LiveConnectionRequiredException if there is no database: the revision is
	 * recorded, reversed or written as SQL
	 */
	JdbcClient jdbc();

	/**
	 * Return operations whose tables, views, sequences and types are in a schema. Names
	 * that are part of a definition, such as the table of a foreign key, are not touched.
	 * @param schema the schema
	 * @return the operations
	 */
	default Operations inSchema(String schema) {
		return new SchemaOperations(this, schema);
	}

	/**
	 * Return the name of the database that is migrated, where one history serves several.
	 * @return its name in {@code migrate.databases}, or {@code default}
	 */
	default String database() {
		return target().name();
	}

	/**
	 * Run operations on one database only, where one history serves several.
	 * @param database its name in {@code migrate.databases}, or {@code default}
	 * @param block makes the operations; not called for another database
	 * @throws IllegalArgumentException if there is no database of that name
	 */
	default void on(String database, Consumer<Operations> block) {
		if (target().is(database)) {
			block.accept(this);
		}
	}

	/**
	 * Run operations outside the revision's transaction, each committed by itself; what
	 * came before is committed first.
	 * @param block makes the operations; its {@code jdbc()} is refused, as they run after
	 * it
	 */
	default void autocommitBlock(Consumer<Operations> block) {
		RecordingOperations recording = new RecordingOperations(
				"jdbc() cannot be used inside autocommitBlock: use it before or after the block", target());
		block.accept(recording);
		List<Operation> operations = recording.recorded();
		invoke(new AutocommitBlock(operations));
	}

}
