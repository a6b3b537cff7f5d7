package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A column is filled in batches, and must have a value from then on. */
@Revision(id = "j07", revises = "j06", message = "Require a status of users")
public class R07_RequireStatus implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("users", column("status", string(20)));
		op.backfill("users", (users) -> users.set("status", "active").where("status IS NULL").batchSize(2));
		op.batchAlterTable("users",
				(users) -> users.alterColumn("status", (status) -> status.notNull().was(column("status", string(20)))));
	}

	@Override
	public void downgrade(Operations op) {
		op.batchAlterTable("users", (users) -> users.dropColumn("status"));
	}

}
