package dev.migrate.autogenerate.render;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.autogenerate.PortableTypes;
import dev.migrate.operation.JavaSource;
import dev.migrate.script.RevisionBody;

/**
 * Writes operations as Java. Without a method {@code downgrade} the revision says itself
 * why it cannot be undone.
 */
final class JavaBody {

	private final PortableTypes types;

	private final SortedSet<String> imports = new TreeSet<>();

	JavaBody(PortableTypes types) {
		this.types = types;
	}

	RevisionBody render(List<PlannedOperation> operations) {
		Reversed reversed = Reversed.of(operations);
		Paragraphs upgrade = write(operations);
		if (!reversed.problems().isEmpty()) {
			upgrade.addIrreversible(reversed.problems());
			return new RevisionBody(part(upgrade), null, List.copyOf(this.imports));
		}
		Paragraphs downgrade = write(reversed.operations());
		return new RevisionBody(part(upgrade), part(downgrade), List.copyOf(this.imports));
	}

	private Paragraphs write(List<PlannedOperation> operations) {
		Paragraphs paragraphs = new Paragraphs("//");
		for (PlannedOperation planned : operations) {
			JavaSource source = JavaSource.of(List.of(this.types.of(planned.operation())));
			this.imports.addAll(source.imports());
			paragraphs.add(planned, List.of(source.body(0)));
		}
		return paragraphs;
	}

	private static RevisionBody.Part part(Paragraphs paragraphs) {
		return new RevisionBody.Part(paragraphs.toString().stripTrailing(), List.of());
	}

}
