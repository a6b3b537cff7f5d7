package dev.migrate.test.fickle;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;

/** Does something else in a database that has rows, and leaves a row behind. */
@Revision(id = "b1", revises = "a1", message = "Add what is missing")
public class B1_AddWhatIsMissing implements Migration {

	@Override
	public void upgrade(Operations op) {
		boolean first = op.jdbc().sql("SELECT count(*) FROM notes").query(Integer.class).single() == 0;
		op.addColumn("notes", column(first ? "first" : "repeated", integer()));
		op.jdbc().sql("INSERT INTO notes (id) VALUES (1)").update();
	}

	@Override
	public void downgrade(Operations op) {
		op.execute("ALTER TABLE notes DROP COLUMN IF EXISTS first");
		op.execute("ALTER TABLE notes DROP COLUMN IF EXISTS repeated");
	}

}
