package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Verify;

/**
 * The rule for rows given as values.
 */
final class Rows {

	private Rows() {
	}

	static void verify(ObjectName table, List<String> columns, List<Row> rows) {
		Verify.names("Column of the rows of '" + table + "'", columns);
		for (int i = 0; i < rows.size(); i++) {
			int values = rows.get(i).values().size();
			Verify.that(values == columns.size(), "Row " + (i + 1) + " of '" + table + "' has " + values
					+ " values for the " + columns.size() + " columns " + columns);
		}
	}

}
