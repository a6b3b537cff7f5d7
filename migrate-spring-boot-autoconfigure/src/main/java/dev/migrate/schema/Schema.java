package dev.migrate.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a database holds, or should hold. Names without a schema are those of the
 * connection's default schema. Each kind is kept in the order of the names.
 *
 * @param tables the tables
 * @param sequences the sequences, without those that belong to identity columns
 * @param views the views
 * @param enumTypes the enumerations that are types of their own (PostgreSQL)
 */
public record Schema(List<Table> tables, List<Sequence> sequences, List<View> views,
		List<ColumnType.Enumeration> enumTypes) {

	/** Nothing at all. */
	public static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

	/**
	 * Create a schema.
	 */
	public Schema {
		tables = tables.stream().sorted(Comparator.comparing(Table::name)).toList();
		sequences = sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList();
		views = views.stream().sorted(Comparator.comparing(View::name)).toList();
		enumTypes = enumTypes.stream().sorted(Comparator.comparing(ColumnType.Enumeration::name)).toList();
	}

	/**
	 * Return a table.
	 * @param name the name
	 * @return the table, empty if there is none of that name
	 */
	public Optional<Table> table(ObjectName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

}
