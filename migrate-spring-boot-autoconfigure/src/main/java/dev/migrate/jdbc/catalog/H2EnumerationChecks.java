package dev.migrate.jdbc.catalog;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Table;

/**
 * Leaves out checks that only repeat the labels of a column's type, such as Hibernate
 * writes for the discriminator of a hierarchy in one table. They add nothing, and H2
 * 2.4.240 refuses every row of such a table ("Check constraint invalid") once the
 * connection that created the check is closed, as that of a migration is.
 */
final class H2EnumerationChecks {

	private H2EnumerationChecks() {
	}

	static Table leaveOut(Table table) {
		Set<String> repeating = table.columns()
			.stream()
			.filter((column) -> column.type() instanceof ColumnType.Enumeration)
			.map(H2EnumerationChecks::condition)
			.collect(Collectors.toSet());
		return new Table(table.name(), table.columns(),
				table.constraints()
					.stream()
					.filter((constraint) -> !(constraint instanceof CheckConstraint check
							&& repeating.contains(sorted(check.condition()))))
					.toList(),
				table.indexes(), table.comment());
	}

	/** The check as H2 would write it, with the labels in order. */
	private static String condition(Column column) {
		String labels = ((ColumnType.Enumeration) column.type()).labels()
			.stream()
			.map((label) -> "'" + label.replace("'", "''") + "'")
			.sorted()
			.collect(Collectors.joining(", "));
		return '"' + column.name().replace("\"", "\"\"") + "\" IN(" + labels + ")";
	}

	/** A check with its values in order; one of a single value reads as an equation. */
	private static String sorted(String condition) {
		int list = condition.indexOf("\" IN(");
		if (list >= 0 && condition.endsWith(")")) {
			String values = condition.substring(list + 5, condition.length() - 1);
			return condition.substring(0, list + 5)
					+ Arrays.stream(values.split(", (?=')")).sorted().collect(Collectors.joining(", ")) + ")";
		}
		return condition.replaceFirst("^(\"[^\"]+\") = CAST\\(('.*') AS ENUM\\(\\2\\)\\)$", "$1 IN($2)");
	}

}
