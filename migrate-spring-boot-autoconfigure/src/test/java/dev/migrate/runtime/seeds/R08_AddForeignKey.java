package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A table refers to another one. */
@Revision(id = "j08", revises = "j07", message = "Add user relationship to tasks")
public class R08_AddForeignKey implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("tasks", column("id", integer()).notNull(), column("title", string(50)), primaryKey("id"));
		op.execute("INSERT INTO tasks (id, title) VALUES (?, ?)",
				(insert) -> insert.with(1, "it's ? or nothing").nothingToReverse());
		op.batchAlterTable("tasks", (tasks) -> {
			tasks.addColumn(column("user_id", integer()));
			tasks.addForeignKey(foreignKey("user_id").references("users", "id").named("fk_tasks_user"));
		});
		op.execute("UPDATE tasks SET user_id = 2", (update) -> update.nothingToReverse());
	}

}
