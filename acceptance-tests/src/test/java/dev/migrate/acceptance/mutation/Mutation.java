package dev.migrate.acceptance.mutation;

import java.util.List;

import dev.migrate.schema.ObjectName;

/**
 * A change of a database.
 *
 * @param kind what is changed
 * @param object the table, sequence or type concerned, or what a new one is called
 * @param statements the change, in SQL
 * @param isCompatible whether the database still has all that the entities want
 */
public record Mutation(MutationKind kind, ObjectName object, List<String> statements, boolean isCompatible) {

	/**
	 * Create a mutation.
	 */
	public Mutation {
		statements = List.copyOf(statements);
	}

	@Override
	public String toString() {
		return "%s of %s:%n  %s".formatted(this.kind, this.object,
				String.join(System.lineSeparator() + "  ", this.statements));
	}

}
