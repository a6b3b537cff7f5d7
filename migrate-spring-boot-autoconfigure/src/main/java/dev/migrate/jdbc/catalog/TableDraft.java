package dev.migrate.jdbc.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table while its parts are read, each by a query of its own.
 */
final class TableDraft {

	private static final Comparator<Constraint> BY_KIND_AND_NAME = Comparator.comparing(Constraint::kind)
		.thenComparing((constraint) -> String.valueOf(constraint.name()));

	private final ObjectName name;

	private final @Nullable String comment;

	private final List<Column> columns = new ArrayList<>();

	private final List<Constraint> constraints = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	TableDraft(ObjectName name, @Nullable String comment) {
		this.name = name;
		this.comment = comment;
	}

	ObjectName name() {
		return this.name;
	}

	void column(String column, Supplier<Column> definition) {
		Lenient.read("column " + this.name + "." + column, definition).ifPresent(this.columns::add);
	}

	void constraint(String constraint, Supplier<? extends Constraint> definition) {
		Lenient.read("constraint " + constraint + " of " + this.name, definition).ifPresent(this.constraints::add);
	}

	void index(String index, Supplier<Index> definition) {
		Lenient.read("index " + index + " of " + this.name, definition).ifPresent(this.indexes::add);
	}

	/**
	 * Return the table with its constraints by kind and name, and its indexes by name.
	 * @return the table, empty if it cannot be expressed
	 */
	Optional<Table> table() {
		return Lenient.read("table " + this.name, () -> new Table(this.name, this.columns,
				this.constraints.stream().sorted(BY_KIND_AND_NAME).toList(),
				this.indexes.stream().sorted(Comparator.comparing((index) -> String.valueOf(index.name()))).toList(),
				this.comment));
	}

}
