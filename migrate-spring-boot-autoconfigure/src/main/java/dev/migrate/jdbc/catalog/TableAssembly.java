package dev.migrate.jdbc.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * A table, put together from what several queries tell. What no record can express is
 * left out with a warning, so that one exotic object never keeps a database from being
 * read.
 */
final class TableAssembly {

	private static final Log logger = LogFactory.getLog(TableAssembly.class);

	private final ObjectName name;

	private final Map<String, Column> columns = new LinkedHashMap<>();

	private final List<Constraint> constraints = new ArrayList<>();

	private final List<Index> indexes = new ArrayList<>();

	private @Nullable String comment;

	TableAssembly(ObjectName name) {
		this.name = name;
	}

	ObjectName name() {
		return this.name;
	}

	boolean hasColumn(String column) {
		return this.columns.containsKey(column);
	}

	Optional<Column> column(String column) {
		return Optional.ofNullable(this.columns.get(column));
	}

	void comment(@Nullable String text) {
		this.comment = (text == null || text.isEmpty()) ? null : text;
	}

	/**
	 * Add a column.
	 * @param what the column, for the warning
	 * @param column makes the column
	 */
	void column(String what, Supplier<Column> column) {
		expressible(this.name + "." + what, column).ifPresent((made) -> this.columns.put(made.name(), made));
	}

	/**
	 * Add a constraint. Of two with one name and kind, which SQLite takes, the later has
	 * none.
	 * @param what the constraint, for the warning
	 * @param constraint makes the constraint
	 */
	void constraint(String what, Supplier<? extends Constraint> constraint) {
		Optional<? extends Constraint> made = expressible("Constraint " + what + " of " + this.name, constraint)
			.filter((candidate) -> isOnColumns(what, candidate.columns()));
		made.ifPresent((candidate) -> this.constraints
			.add((candidate.name() != null && isTaken(candidate)) ? candidate.withName(null) : candidate));
	}

	/**
	 * Add an index.
	 * @param what the index, for the warning
	 * @param index makes the index
	 */
	void index(String what, Supplier<Index> index) {
		expressible("Index " + what + " of " + this.name, index).filter(
				(made) -> isOnColumns(what, Stream.concat(made.columns().stream(), made.included().stream()).toList()))
			.ifPresent(this.indexes::add);
	}

	List<ForeignKey> foreignKeys() {
		return this.constraints.stream().filter(ForeignKey.class::isInstance).map(ForeignKey.class::cast).toList();
	}

	private boolean isTaken(Constraint candidate) {
		return this.constraints.stream()
			.anyMatch((other) -> other.kind() == candidate.kind() && candidate.name() != null
					&& candidate.name().equals(other.name()));
	}

	private boolean isOnColumns(String what, List<String> names) {
		boolean known = this.columns.keySet().containsAll(names);
		if (!known) {
			logger.warn("Left out " + what + " of table " + this.name + ", which is on columns " + names
					+ " that the catalog does not show as such");
		}
		return known;
	}

	/**
	 * Make what a catalog describes, if the records can express it.
	 * @param <T> the type of record
	 * @param what what it is, for the warning
	 * @param supplier makes the record
	 * @return the record; empty with a warning if it is not expressible
	 */
	static <T> Optional<T> expressible(String what, Supplier<? extends T> supplier) {
		try {
			return Optional.of(supplier.get());
		}
		catch (InvalidDefinitionException ex) {
			logger.warn(what + " is left out, as it cannot be expressed: " + ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Return the table: the primary key first, then the other constraints and the indexes
	 * in order of kinds and names.
	 * @return the table; empty with a warning if it has no column
	 */
	Optional<Table> table() {
		this.constraints.sort(Comparator.comparing(Constraint::kind).thenComparing(TableAssembly::sortKey));
		this.indexes.sort(Comparator.comparing((index) -> String.valueOf(index.name())));
		return expressible("Table " + this.name, () -> new Table(this.name, List.copyOf(this.columns.values()),
				this.constraints, this.indexes, this.comment));
	}

	private static String sortKey(Constraint constraint) {
		return (constraint.name() != null) ? constraint.name().text() : constraint.toString();
	}

}
