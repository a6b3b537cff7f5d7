package dev.migrate.autogenerate;

import java.util.Set;
import java.util.function.Predicate;

import dev.migrate.schema.ObjectName;

/**
 * What every part of a comparison depends on.
 *
 * @param policy how exactly
 * @param text what is written in a revision
 * @param managed whether a revision created a table or other object
 * @param keepsForeignKeyIndexes whether foreign keys need an index that must stay
 * @param schemas the schemas there are, also those that hold nothing
 */
record ComparisonContext(ComparePolicy policy, ModelText text, Predicate<ObjectName> managed,
		boolean keepsForeignKeyIndexes, Set<String> schemas) {

	boolean isStrict() {
		return this.policy == ComparePolicy.STRICT;
	}

}
