package dev.migrate.autoconfigure.shared;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;

import static dev.migrate.operation.Definitions.column;
import static dev.migrate.operation.Definitions.integer;

/**
 * Is reversed without a word.
 */
@Revision(id = "d4d4d4d4d4d4", revises = "d2d2d2d2d2d2", message = "In Java")
public class R4_InJava implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.on("default", (main) -> main.createTable("in_java", column("id", integer())));
		op.on("analytics", (analytics) -> analytics.createTable("in_java_event", column("id", integer())));
	}

}
