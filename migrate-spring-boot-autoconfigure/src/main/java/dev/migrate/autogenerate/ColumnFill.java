package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.Assignment;
import dev.migrate.operation.Change;
import dev.migrate.operation.UpdateRows;
import dev.migrate.schema.Column;
import dev.migrate.schema.Value;

/**
 * Adds columns that must not be null to tables that may have rows.
 */
final class ColumnFill {

	private final Abilities abilities;

	private final PlanDraft draft;

	ColumnFill(Abilities abilities, PlanDraft draft) {
		this.abilities = abilities;
		this.draft = draft;
	}

	/** Add a column. */
	void add(ColumnRef ref, Column column) {
		add(Phase.ADD_COLUMN, ref, column);
	}

	/** Add a column in a phase. */
	void add(Phase phase, ColumnRef ref, Column column) {
		if (column.nullable() || ColumnPlanner.hasSource(column)) {
			this.draft.add(phase, new AddColumn(ref.table(), column, false));
			return;
		}
		if (Placeholders.of(column) == null) {
			String remark = "REVIEW: column " + ref + " must not be null, and nothing is known to put into the rows"
					+ " that are there: the upgrade fails if there are any";
			this.draft.add(phase, new AddColumn(ref.table(), column, false), remark);
			this.draft.warn(remark);
			return;
		}
		Column nullable = column.withNullable(true);
		this.draft.add(phase, new AddColumn(ref.table(), nullable, false));
		setNotNull(phase, ref, nullable, column);
	}

	/** Make a column not null, which may have nulls. */
	void setNotNull(Phase phase, ColumnRef ref, Column from, Column to) {
		Value value = (to.defaultValue() != null) ? to.defaultValue() : Placeholders.of(to);
		AlterColumn notNull = new AlterColumn(ref.table(), ref.column(), null, null, null, null, false, null, null,
				from);
		if (value == null || from.generated() != null) {
			String remark = "REVIEW: column " + ref + " becomes not null: rows without a value make the upgrade fail";
			this.draft.add(phase, notNull, remark);
			this.draft.warn(remark);
			return;
		}
		UpdateRows update = new UpdateRows(ref.table(), List.of(new Assignment(ref.column(), value)),
				this.abilities.name(ref.column()) + " is null", null)
			.nothingToReverse();
		String remark = "REVIEW: rows without a value for " + ref + " get a placeholder; put the right value here";
		this.draft.add(phase, update, remark);
		this.draft.warn(remark);
		this.draft.add(phase, notNull);
	}

	/**
	 * Prepare a column for being dropped, such that the downgrade can add it again to a
	 * table with rows.
	 * @return the column as it is dropped
	 */
	Column droppable(ColumnRef ref, Column column) {
		Value placeholder = Placeholders.of(column);
		if (column.nullable() || ColumnPlanner.hasSource(column) || placeholder == null) {
			return column;
		}
		this.draft.add(
				Phase.DROP_COLUMN, new AlterColumn(ref.table(), ref.column(), null, null, null, null, null,
						new Change<>(placeholder), null, column),
				"A default, so that the downgrade can add the column to rows again");
		return column.withDefault(placeholder);
	}

}
