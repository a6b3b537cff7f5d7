package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

/** A column is renamed. */
@Revision(id = "j06", revises = "j05", message = "Rename old_name to new_name")
public class R06_RenameColumn implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.batchAlterTable("users", (users) -> users.alterColumn("old_name", (name) -> name.rename("new_name")));
	}

	@Override
	public void downgrade(Operations op) {
		op.batchAlterTable("users", (users) -> users.alterColumn("new_name", (name) -> name.rename("old_name")));
	}

}
