package dev.migrate.runtime.seeds;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.*;

/** A column is added, and dropped again. */
@Revision(id = "j02", revises = "s01", message = "Add is_active to SystemConfig", created = "2026-11-20T10:30:00Z")
public class R02_AddIsActive implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.addColumn("system_config", column("is_active", bool()));
	}

	@Override
	public void downgrade(Operations op) {
		op.dropColumn("system_config", "is_active");
	}

}
