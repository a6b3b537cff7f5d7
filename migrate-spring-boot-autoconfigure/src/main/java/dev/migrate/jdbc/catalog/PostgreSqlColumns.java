package dev.migrate.jdbc.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Enumeration;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Identity.Mode;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Makes columns of PostgreSQL's rows about them.
 */
final class PostgreSqlColumns {

	// What "default null" of a varchar(20) becomes
	private static final Pattern NULL = Pattern.compile("NULL(::.*)?");

	private final Map<Long, Enumeration> enumerations;

	PostgreSqlColumns(Map<Long, Enumeration> enumerations) {
		this.enumerations = enumerations;
	}

	void add(TableDraft table, String name, ResultSet row) throws SQLException {
		ColumnType type = type(row);
		boolean nullable = !row.getBoolean("attnotnull");
		String expression = row.getString("expression");
		String generation = row.getString("attgenerated");
		Generated generated = (!generation.isEmpty() && expression != null)
				? new Generated(expression, "s".equals(generation)) : null;
		Value defaultValue = (generation.isEmpty() && expression != null && !NULL.matcher(expression).matches())
				? new Value.Expression(expression) : null;
		Identity identity = identity(row);
		String comment = row.getString("description");
		table.column(name, () -> new Column(name, type, nullable, defaultValue, identity, generated, comment));
	}

	private ColumnType type(ResultSet row) throws SQLException {
		Enumeration enumeration = this.enumerations.get(row.getLong("atttypid"));
		return (enumeration != null) ? enumeration
				: new ColumnType.Custom(PostgreSqlTypeNames.shortest(row.getString("type")));
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		String mode = row.getString("attidentity");
		long increment = row.getLong("seqincrement");
		return (mode.isEmpty() || increment == 0) ? null
				: new Identity("a".equals(mode) ? Mode.ALWAYS : Mode.BY_DEFAULT, row.getLong("seqstart"), increment);
	}

}
