package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A column is added in batch mode. */
@Revision(id = "j04", revises = "s035", message = "Add phone_number to users")
public class R04_AddPhoneNumber implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.batchAlterTable("users", (users) -> users.addColumn(column("phone_number", string(20))));
	}

	@Override
	public void downgrade(Operations op) {
		op.batchAlterTable("users", (users) -> users.dropColumn("phone_number"));
	}

}
