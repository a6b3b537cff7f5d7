package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.DropEnumType;
import dev.migrate.operation.DropSequence;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Sequence;

/**
 * Plans what happens to schemas, sequences and enumerations.
 */
final class ObjectPlanner {

	private final PlanDraft draft;

	ObjectPlanner(PlanDraft draft) {
		this.draft = draft;
	}

	void plan(SchemaChange change) {
		if (change instanceof SchemaChange.OfSchema schema) {
			this.draft.add(Phase.ADD_SCHEMA, new CreateSchema(schema.schema(), false));
		}
		else if (change instanceof SchemaChange.OfSequence sequence) {
			plan(sequence);
		}
		else if (change instanceof SchemaChange.OfEnumType type) {
			plan(type);
		}
	}

	private void plan(SchemaChange.OfSequence change) {
		Sequence from = change.from();
		Sequence to = change.to();
		if (from == null && to != null) {
			this.draft.add(Phase.SEQUENCE, new CreateSequence(to, false));
		}
		else if (to == null && from != null) {
			this.draft.addDestructive(Phase.DROP_SEQUENCE, new DropSequence(from.name(), false, from),
					"DROPS DATA: sequence " + from.name() + " and the number it had reached");
		}
		else if (from != null && to != null) {
			alter(from, to, change.difference().detail());
		}
	}

	private void alter(Sequence from, Sequence to, String detail) {
		if (from.cycles() != to.cycles() && from.increment() == to.increment()) {
			this.draft.warn("Sequence " + from.name() + " " + detail
					+ ": write it by hand, the generated revision does not have it");
			return;
		}
		boolean bounds = SequenceBounds.isBounded(to);
		long minimum = SequenceBounds.minimum(to);
		long maximum = SequenceBounds.maximum(to);
		Sequence former = SequenceBounds.explicit(from, to);
		this.draft.add(Phase.SEQUENCE,
				new AlterSequence(from.name(), null, (from.increment() != to.increment()) ? to.increment() : null,
						(bounds && minimum != SequenceBounds.minimum(from)) ? minimum : null,
						(bounds && maximum != SequenceBounds.maximum(from)) ? maximum : null, former));
	}

	private void plan(SchemaChange.OfEnumType change) {
		ColumnType.Enumeration from = change.from();
		ColumnType.Enumeration to = change.to();
		if (from == null && to != null) {
			this.draft.add(Phase.ENUM_TYPE, new CreateEnumType(to, false));
		}
		else if (to == null && from != null) {
			this.draft.add(Phase.DROP_ENUM_TYPE, new DropEnumType(from.name(), false, from));
		}
		else if (from != null && to != null) {
			to.labels()
				.stream()
				.filter((label) -> !from.labels().contains(label))
				.forEach((label) -> this.draft.add(Phase.ENUM_TYPE,
						new AddEnumValue(from.name(), label, null, null, true),
						"The downgrade leaves the label '" + label + "': no database can take it out"));
			List<String> left = from.labels().stream().filter((label) -> !to.labels().contains(label)).toList();
			if (!left.isEmpty()) {
				this.draft.warn("Enumeration " + from.name() + " has labels that no entity uses: "
						+ String.join(", ", left) + ". No database can take a label out: to be rid of them, write by"
						+ " hand a new type, change the columns to it and drop the old one");
			}
		}
	}

}
