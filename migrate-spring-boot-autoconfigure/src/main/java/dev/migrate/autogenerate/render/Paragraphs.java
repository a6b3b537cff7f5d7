package dev.migrate.autogenerate.render;

import java.util.List;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The text of one direction as it grows, with a blank line between tables.
 */
final class Paragraphs {

	private final StringBuilder text = new StringBuilder();

	private final String comment;

	private @Nullable ObjectName last;

	Paragraphs(String comment) {
		this.comment = comment;
	}

	/** Add an operation with its remarks. */
	void add(PlannedOperation planned, List<String> statements) {
		ObjectName subject = Subject.of(planned.operation());
		if (!this.text.isEmpty() && (subject == null || !subject.equals(this.last))) {
			this.text.append('\n');
		}
		this.last = subject;
		Remarks.of(planned, this.comment).forEach(this::line);
		statements.forEach(this::line);
	}

	/** Add why there is no downgrade. */
	void addIrreversible(List<String> problems) {
		this.text.append('\n');
		Remarks.irreversible(problems, this.comment).forEach(this::line);
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
