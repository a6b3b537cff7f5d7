package dev.migrate.autogenerate;

import java.util.stream.Stream;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;

/**
 * What every part of a plan depends on.
 *
 * @param abilities what the database can do
 * @param live what the database holds, under the names that renames give
 * @param target what the entities want
 * @param text what is written in a revision
 * @param strict whether what no entity asks for goes
 * @param keepsForeignKeyIndexes whether foreign keys need an index that must stay
 */
record PlanContext(Abilities abilities, Schema live, Schema target, ModelText text, boolean strict,
		boolean keepsForeignKeyIndexes) {

	/** Whether an enumeration is a type of its own. */
	boolean isNamedType(ObjectName name) {
		return Stream.concat(this.live.enumTypes().stream(), this.target.enumTypes().stream())
			.anyMatch((type) -> type.name().equals(name));
	}

}
