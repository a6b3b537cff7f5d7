package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** Two tables refer to each other. */
@Revision(id = "j09", revises = "j08", message = "Accounts and workspaces")
public class R09_CircularForeignKeys implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("accounts", column("id", integer()).notNull(), column("workspace_id", integer()),
				primaryKey("id"));
		op.createTable("workspaces", column("id", integer()).notNull(), column("owner_id", integer()),
				primaryKey("id"));
		op.batchAlterTable("accounts", (accounts) -> accounts
			.addForeignKey(foreignKey("workspace_id").references("workspaces", "id").named("fk_accounts_workspace")));
		op.batchAlterTable("workspaces", (workspaces) -> workspaces
			.addForeignKey(foreignKey("owner_id").references("accounts", "id").named("fk_workspaces_owner")));
		op.execute("INSERT INTO accounts (id) VALUES (1)", (insert) -> insert.nothingToReverse());
		op.execute("INSERT INTO workspaces (id, owner_id) VALUES (7, 1)",
				(insert) -> insert.reversedBy("UPDATE workspaces SET owner_id = NULL"));
		op.update("accounts",
				(accounts) -> accounts.set("workspace_id", 7).reversedBy("UPDATE accounts SET workspace_id = NULL"));
	}

}
