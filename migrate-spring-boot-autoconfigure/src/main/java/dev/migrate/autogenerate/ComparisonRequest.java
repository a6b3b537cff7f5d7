package dev.migrate.autogenerate;

import java.util.Set;
import java.util.function.Predicate;

import dev.migrate.schema.ObjectName;

/**
 * What a comparison is asked for.
 *
 * @param database the name of the database in the configuration
 * @param renames what was renamed
 * @param managed whether a revision created the table, sequence, view or type; others are
 * never dropped
 * @param baseline the {@linkplain Difference#key() keys} of the differences that are
 * accepted
 */
public record ComparisonRequest(String database, Renames renames, Predicate<ObjectName> managed, Set<String> baseline) {

	/**
	 * Create a request.
	 */
	public ComparisonRequest {
		baseline = Set.copyOf(baseline);
	}

}
