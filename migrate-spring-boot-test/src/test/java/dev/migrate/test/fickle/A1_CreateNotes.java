package dev.migrate.test.fickle;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;

/** A revision like any other. */
@Revision(id = "a1", message = "Create notes")
public class A1_CreateNotes implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("notes", column("id", integer()));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("notes");
	}

}
