package dev.migrate.acceptance.mutation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;

/**
 * Changes of tables as a whole, sequences and enumerations.
 *
 * @param sql the SQL of the database
 * @param target what it holds
 */
record ObjectMutations(AlterSql sql, Target target) {

	Optional<Mutation> addTable() {
		ObjectName name = ObjectName.of(this.target.newName());
		return Optional.of(new Mutation(MutationKind.ADD_TABLE, name, List
			.of("CREATE TABLE " + this.sql.quote(name) + " (id integer NOT NULL PRIMARY KEY, remark varchar(40))"),
				false));
	}

	Optional<Mutation> dropTable() {
		return this.target.table((table) -> !this.target.isReferenced(table) && !this.target.isViewed(table))
			.map((table) -> new Mutation(MutationKind.DROP_TABLE, table.name(), this.sql.dropTable(table), false));
	}

	Optional<Mutation> renameTable() {
		return this.target.table((table) -> !this.target.isReferenced(table) && !this.target.isViewed(table))
			.map((table) -> new Mutation(MutationKind.RENAME_TABLE, table.name(),
					this.sql.renameTable(table, this.target.newName()), false));
	}

	Optional<Mutation> addSequence() {
		if (!this.sql.hasSequences()) {
			return Optional.empty();
		}
		ObjectName name = ObjectName.of(this.target.newName());
		return Optional.of(new Mutation(MutationKind.ADD_SEQUENCE, name,
				List.of("CREATE SEQUENCE " + this.sql.quote(name) + " START WITH 1 INCREMENT BY 3"), false));
	}

	Optional<Mutation> dropSequence() {
		return this.target.any(this.target.schema().sequences().stream())
			.map((sequence) -> new Mutation(MutationKind.DROP_SEQUENCE, sequence.name(),
					List.of("DROP SEQUENCE " + this.sql.quote(sequence.name())), false));
	}

	Optional<Mutation> changeSequence() {
		return this.target.any(this.target.schema().sequences().stream())
			.map((sequence) -> new Mutation(MutationKind.CHANGE_SEQUENCE, sequence.name(), List.of("ALTER SEQUENCE "
					+ this.sql.quote(sequence.name()) + " INCREMENT BY " + (sequence.increment() + 6)), false));
	}

}
