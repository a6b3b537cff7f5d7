package dev.migrate.jdbc.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * One database of a MySQL or MariaDB server.
 *
 * @param name the name
 * @param schema by which its objects are named, {@code null} for the default
 * @param current the connection's default database, if it has one
 */
record MySqlDatabase(String name, @Nullable String schema, @Nullable String current) {

	ObjectName nameOf(String object) {
		return new ObjectName(this.schema, object);
	}

	ObjectName nameOf(String database, String object) {
		return new ObjectName(database.equals(this.current) ? null : database, object);
	}

	/**
	 * Take the default database's name out of a query, where the server puts it before
	 * every table and column.
	 * @param query the query, in which the server quotes every name
	 * @return the query without the name
	 */
	String withoutName(String query) {
		if (this.current == null) {
			return query;
		}
		String qualifier = "`" + this.current.replace("`", "``") + "`.";
		// strings are passed over, and names like `x`.`current`
		Pattern parts = Pattern.compile(
				"'(?:[^'\\\\]|''|\\\\.)*+'|(?<![`.])" + Pattern.quote(qualifier) + "|`(?:[^`]|``)*+`", Pattern.DOTALL);
		return parts.matcher(query)
			.replaceAll((match) -> match.group().equals(qualifier) ? "" : Matcher.quoteReplacement(match.group()));
	}

}
