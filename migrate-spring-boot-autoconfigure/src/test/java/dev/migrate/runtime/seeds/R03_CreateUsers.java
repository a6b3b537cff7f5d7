package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A table and its first rows; nothing else is needed to undo them. */
@Revision(id = "j03", revises = "j02", message = "Create users")
public class R03_CreateUsers implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("users", column("id", integer()).notNull(), column("old_name", string(50)).notNull(),
				column("age", string(10)), primaryKey("id"));
		op.bulkInsert("users", columns("id", "old_name", "age"),
				rows(row(1, "ann's", "31"), row(2, "bob \\ \"b\"", "42"), row(3, "?", null)),
				(insert) -> insert.keyedBy("id"));
	}

}
