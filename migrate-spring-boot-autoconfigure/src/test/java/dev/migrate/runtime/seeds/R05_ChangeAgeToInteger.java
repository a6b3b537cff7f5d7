package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/**
 * A column's type is changed, and its values with it: in a way that any database can.
 */
@Revision(id = "j05", revises = "j04", message = "Change age to integer")
public class R05_ChangeAgeToInteger implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("users", column("age_number", integer()));
		op.update("users", (users) -> users.setExpression("age_number", "CAST(age AS integer)"));
		op.batchAlterTable("users", (users) -> {
			users.dropColumn("age");
			users.alterColumn("age_number", (age) -> age.rename("age"));
		});
	}

	@Override
	public void downgrade(Operations op) {
		op.batchAlterTable("users", (users) -> users.alterColumn("age", (age) -> age.rename("age_number")));
		op.addColumn("users", column("age", string(10)));
		op.jdbc()
			.sql("SELECT id, age_number FROM users WHERE age_number IS NOT NULL")
			.query((row, number) -> new Age(row.getInt("id"), row.getString("age_number")))
			.list()
			.forEach((user) -> op.jdbc()
				.sql("UPDATE users SET age = :age WHERE id = :id")
				.param("id", user.id())
				.param("age", user.age())
				.update());
		op.batchAlterTable("users", (users) -> users.dropColumn("age_number"));
	}

	private record Age(int id, String age) {

	}

}
