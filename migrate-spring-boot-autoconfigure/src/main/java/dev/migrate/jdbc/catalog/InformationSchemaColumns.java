package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Identity.Mode;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of the information schema's rows about them.
 */
final class InformationSchemaColumns {

	private InformationSchemaColumns() {
	}

	static void add(TableDraft table, ResultSet row, ColumnType type) throws SQLException {
		String name = row.getString("column_name");
		boolean nullable = "YES".equals(row.getString("is_nullable"));
		String expression = row.getString("generation_expression");
		String text = row.getString("column_default");
		Identity identity = identity(row);
		Generated generated = (expression != null) ? new Generated(expression, true) : null;
		Value value = (text == null || text.equalsIgnoreCase("NULL") || generated != null || identity != null) ? null
				: new Value.Expression(text);
		String comment = InformationSchema.emptyToNull(row.getString("remarks"));
		table.column(name,
				() -> new Column(name, type, nullable && identity == null, value, identity, generated, comment));
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		String mode = row.getString("identity_generation");
		long increment = row.getLong("identity_increment");
		return (mode == null || increment == 0) ? null : new Identity(
				"ALWAYS".equals(mode) ? Mode.ALWAYS : Mode.BY_DEFAULT, row.getLong("identity_start"), increment);
	}

}
