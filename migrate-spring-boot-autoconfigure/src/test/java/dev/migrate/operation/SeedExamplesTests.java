package dev.migrate.operation;

import org.junit.jupiter.api.Test;

import static dev.migrate.operation.Definitions.*;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The changes that guides to Alembic show, as revisions of this library would have them.
 */
class SeedExamplesTests {

	@Test
	void initialSchema() {
		assertReversible((op) -> op.createTable("notes", column("id", integer()).primaryKey(),
				column("content", string(500)).notNull(), column("created_at", timestamp())));
	}

	@Test
	void addForeignKeyWithItsColumn() {
		assertReversible((op) -> op.addColumn("tasks", column("user_id", bigint()).references("users", "id")));
	}

	@Test
	void changeTypeWithConversion() {
		assertReversible((op) -> op.batchAlterTable("users",
				(users) -> users.alterColumn("age",
						(age) -> age.type(integer())
							.using("cast(age as integer)", "cast(age as varchar(10))")
							.was(column("age", string(10))))));
	}

	@Test
	void renameColumn() {
		assertReversible((op) -> op.batchAlterTable("users", (users) -> users.renameColumn("old_name", "new_name")));
	}

	@Test
	void notNullAfterBackfill() {
		assertReversible((op) -> {
			op.addColumn("users", column("status", string(20)));
			op.backfill("users", (users) -> users.set("status", "active").where("status is null").nothingToReverse());
			op.alterColumn("users", "status", AlterColumn::notNull);
		});
	}

	@Test
	void circularForeignKeys() {
		assertReversible((op) -> {
			op.createTable("users", column("id", bigint()).identity().primaryKey(), column("workspace_id", bigint()));
			op.createTable("workspaces", column("id", bigint()).identity().primaryKey(), column("owner_id", bigint()));
			op.batchAlterTable("users", (users) -> users
				.addForeignKey(foreignKey("workspace_id").references("workspaces", "id").named("fk_users_workspace")));
			op.batchAlterTable("workspaces", (workspaces) -> workspaces
				.addForeignKey(foreignKey("owner_id").references("users", "id").named("fk_workspaces_owner")));
		});
	}

	@Test
	void bulkInsert() {
		assertReversible((op) -> op.bulkInsert("users", columns("id", "status"),
				rows(row(1, "active"), row(2, "inactive")), (insert) -> insert.keyedBy("id")));
	}

	@Test
	void dataOnlyMigration() {
		assertReversible((op) -> op.execute("""
				UPDATE assets
				SET name = TRIM(UPPER(name))
				WHERE name IS NOT NULL
				""", ExecuteSql::nothingToReverse));
	}

	@Test
	void tableOfAnotherSchema() {
		assertReversible((op) -> op.inSchema("analytics")
			.createTable("analytics_events", column("id", bigint()).identity().primaryKey()));
	}

	/**
	 * Downgrading what was upgraded and upgrading again must make the same changes.
	 */
	private static void assertReversible(Migration migration) {
		RecordingOperations upgrade = new RecordingOperations();
		migration.upgrade(upgrade);
		RecordingOperations downgrade = new RecordingOperations();
		migration.downgrade(downgrade);
		assertThat(Reversal.of(downgrade.recorded()))
			.isEqualTo(upgrade.recorded().stream().filter((operation) -> operation.reverse().isPresent()).toList());
	}

}
