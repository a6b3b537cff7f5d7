package dev.migrate.autogenerate;

import org.jspecify.annotations.Nullable;

import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * A difference with what it is between: what the database has, and what is written in its
 * place. One of both is missing if something is added or dropped.
 */
sealed interface SchemaChange {

	/** The difference as it is reported. */
	Difference difference();

	/** The kind of the difference. */
	default Difference.Kind kind() {
		return difference().kind();
	}

	/** A table, or its comment. */
	record OfTable(Difference difference, @Nullable Table from, @Nullable Table to) implements SchemaChange {
	}

	/** A column, or one aspect of it. */
	record OfColumn(Difference difference, ObjectName table, @Nullable Column from,
			@Nullable Column to) implements SchemaChange {
	}

	/** A key or constraint. */
	record OfConstraint(Difference difference, ObjectName table, @Nullable Constraint from,
			@Nullable Constraint to) implements SchemaChange {
	}

	/** An index. */
	record OfIndex(Difference difference, ObjectName table, @Nullable Index from,
			@Nullable Index to) implements SchemaChange {
	}

	/** A sequence. */
	record OfSequence(Difference difference, @Nullable Sequence from, @Nullable Sequence to) implements SchemaChange {
	}

	/** A view. */
	record OfView(Difference difference, @Nullable View from, @Nullable View to) implements SchemaChange {
	}

	/** An enumeration that is a type of its own. */
	record OfEnumType(Difference difference, ColumnType.@Nullable Enumeration from,
			ColumnType.@Nullable Enumeration to) implements SchemaChange {
	}

	/** A schema that is missing. */
	record OfSchema(Difference difference, String schema) implements SchemaChange {
	}

	/** A rename that was asked for. */
	record OfRename(Difference difference, Operation operation) implements SchemaChange {
	}

}
