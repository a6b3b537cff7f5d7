package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A table with a reserved word for its name, a connection, and what follows from it. */
@Revision(id = "j11", revises = "j10", message = "Add new_field to user")
public class R11_ReservedWords implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("user", column("id", integer()).notNull(), column("order", string(10)), primaryKey("id"));
		op.bulkInsert("user", columns("id", "order"), row(1, "first"));
		op.addColumn("user", column("new_field", string(50)));
		op.update("user", (user) -> user.set("new_field", "default_value"));
		op.batchAlterTable("user", (user) -> user.alterColumn("new_field",
				(field) -> field.notNull().was(column("new_field", string(50)))));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("user");
	}

}
