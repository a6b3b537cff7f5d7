package dev.migrate.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param name the name
 * @param columns the columns, in order; those of the primary key are not null
 * @param constraints the constraints, in order; at most one primary key
 * @param indexes the indexes, in order; none that a constraint implies
 * @param comment the comment, or {@code null}
 */
public record Table(ObjectName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
		@Nullable String comment) {

	/**
	 * Create a table.
	 * @throws InvalidDefinitionException if it has a column twice, two primary keys, or a
	 * key or index on a column that it does not have
	 */
	public Table {
		constraints = List.copyOf(constraints);
		columns = notNullInPrimaryKey(columns, constraints);
		indexes = List.copyOf(indexes);
		TableRules.verify(name, columns, constraints, indexes);
	}

	/**
	 * Return a table of the elements as they are written down.
	 * @param name the name
	 * @param elements columns, constraints, indexes and at most one comment
	 * @return the table
	 * @throws InvalidDefinitionException if it has no column, or a name of a constraint
	 * or index twice, which only some databases would take
	 */
	public static Table of(ObjectName name, List<? extends TableElement> elements) {
		List<Column> columns = new ArrayList<>();
		List<Constraint> constraints = new ArrayList<>();
		List<Index> indexes = new ArrayList<>();
		String comment = null;
		for (TableElement element : elements) {
			if (element instanceof ColumnDefinition definition) {
				columns.add(definition.column());
				constraints.addAll(definition.constraints());
			}
			else if (element instanceof Constraint constraint) {
				constraints.add(constraint);
			}
			else if (element instanceof Index index) {
				indexes.add(index);
			}
			else if (element instanceof TableComment text) {
				Verify.that(comment == null, "Table '" + name + "' has two comments");
				comment = text.text();
			}
		}
		TableRules.verifyWritten(name, columns, constraints, indexes);
		return new Table(name, columns, constraints, indexes, comment);
	}

	/**
	 * Return the primary key.
	 * @return the primary key, empty if there is none
	 */
	public Optional<PrimaryKey> primaryKey() {
		return constraints(PrimaryKey.class).findFirst();
	}

	/**
	 * Return the unique constraints.
	 * @return the unique constraints, in order
	 */
	public List<UniqueConstraint> uniqueConstraints() {
		return constraints(UniqueConstraint.class).toList();
	}

	/**
	 * Return the check constraints.
	 * @return the check constraints, in order
	 */
	public List<CheckConstraint> checks() {
		return constraints(CheckConstraint.class).toList();
	}

	/**
	 * Return the foreign keys.
	 * @return the foreign keys, in order
	 */
	public List<ForeignKey> foreignKeys() {
		return constraints(ForeignKey.class).toList();
	}

	/**
	 * Return a column.
	 * @param name the name, as written
	 * @return the column, empty if the table has none of that name
	 */
	public Optional<Column> column(String name) {
		return this.columns.stream().filter((column) -> column.name().equals(name)).findFirst();
	}

	/**
	 * Return this table under another name.
	 * @param name the name
	 * @return the renamed table
	 */
	public Table withName(ObjectName name) {
		return new Table(name, this.columns, this.constraints, this.indexes, this.comment);
	}

	private <T extends Constraint> Stream<T> constraints(Class<T> type) {
		return this.constraints.stream().filter(type::isInstance).map(type::cast);
	}

	private static List<Column> notNullInPrimaryKey(List<Column> columns, List<Constraint> constraints) {
		List<String> keys = constraints.stream()
			.filter(PrimaryKey.class::isInstance)
			.flatMap((key) -> ((PrimaryKey) key).columns().stream())
			.toList();
		return columns.stream()
			.map((column) -> keys.contains(column.name()) ? column.withNullable(false) : column)
			.toList();
	}

}
