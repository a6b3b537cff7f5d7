package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A column's type is changed, and its values with it. */
@Revision(id = "j05", revises = "j04", message = "Change age to integer")
public class R05_ChangeAgeToInteger implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.batchAlterTable("users",
				(users) -> users.alterColumn("age",
						(age) -> age.type(integer())
							.using("CAST(age AS integer)", "CAST(age AS varchar(10))")
							.was(column("age", string(10)))));
	}

}
