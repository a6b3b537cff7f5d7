package dev.migrate.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a table must keep to, whatever the database.
 */
final class TableRules {

	private TableRules() {
	}

	static void verify(ObjectName table, List<Column> columns, List<Constraint> constraints, List<Index> indexes) {
		List<String> names = columns.stream().map(Column::name).toList();
		Verify.distinct("Column of table '" + table + "'", names);
		Verify.that(constraints.stream().filter(PrimaryKey.class::isInstance).count() <= 1, "Table '" + table
				+ "' has two primary keys: for one key of several columns use primaryKey(\"a\", \"b\") once");
		constraints.forEach((constraint) -> constraint.columns()
			.forEach((column) -> verifyColumn(table, names, constraint.kind().toString(), column)));
		indexes.forEach((index) -> Stream.concat(index.columns().stream(), index.included().stream())
			.forEach((column) -> verifyColumn(table, names, "index", column)));
	}

	/**
	 * Rules for tables that are to be created; databases hold some that break them.
	 */
	static void verifyWritten(ObjectName table, List<Column> columns, List<Constraint> constraints,
			List<Index> indexes) {
		Verify.notEmpty("Column of table '" + table + "'", columns);
		verifyNames(table, constraints, indexes);
	}

	/**
	 * Databases differ in which kinds share their names: in MySQL, foreign keys, checks
	 * and indexes (with unique constraints) each have a space of their own.
	 */
	private static void verifyNames(ObjectName table, List<Constraint> constraints, List<Index> indexes) {
		Map<Constraint.Kind, List<String>> names = new EnumMap<>(Constraint.Kind.class);
		constraints.stream().filter((constraint) -> constraint.name() != null).forEach((constraint) -> {
			Constraint.Kind kind = constraint.kind();
			boolean apart = kind == Constraint.Kind.FOREIGN_KEY || kind == Constraint.Kind.CHECK;
			names.computeIfAbsent(apart ? kind : Constraint.Kind.UNIQUE, (key) -> new ArrayList<>())
				.add(String.valueOf(constraint.name()));
		});
		indexes.stream()
			.map(Index::name)
			.filter(Objects::nonNull)
			.forEach((name) -> names.computeIfAbsent(Constraint.Kind.UNIQUE, (key) -> new ArrayList<>())
				.add(name.text()));
		names.values()
			.forEach((ofKind) -> Verify.distinct("Name of a constraint or index of table '" + table + "'", ofKind));
	}

	private static void verifyColumn(ObjectName table, List<String> columns, String what, String column) {
		Verify.that(columns.contains(column), "The " + what + " of table '" + table + "' is on column '" + column
				+ "', which the table does not have. Its columns: " + String.join(", ", columns));
	}

}
