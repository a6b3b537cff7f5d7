package dev.migrate.jdbc.catalog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Runs queries on the catalog of the database behind a connection.
 */
final class CatalogQuery {

	private final Connection connection;

	CatalogQuery(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Run a query on the objects of some schemas.
	 * @param sql the query, whose only parameters are arrays of the schemas' names
	 * @param schemas the names
	 * @param reader reads a row
	 * @return what the rows hold, in order
	 */
	<T> List<T> inSchemas(String sql, Collection<String> schemas, RowReader<T> reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			Array names = this.connection.createArrayOf("varchar", schemas.toArray());
			int parameters = statement.getParameterMetaData().getParameterCount();
			for (int i = 1; i <= parameters; i++) {
				statement.setArray(i, names);
			}
			return rows(statement, reader);
		}
	}

	/**
	 * Run a query on the objects of some schemas, where arrays are no parameters.
	 * @param sql the query, with {@code (?)} for the list of the schemas' names
	 * @param schemas the names
	 * @param reader reads a row
	 * @return what the rows hold, in order
	 */
	<T> List<T> amongSchemas(String sql, Collection<String> schemas, RowReader<T> reader) throws SQLException {
		String markers = String.join(", ", Collections.nCopies(schemas.size(), "?"));
		try (PreparedStatement statement = this.connection.prepareStatement(sql.replace("(?)", "(" + markers + ")"))) {
			int parameter = 1;
			for (int occurrence = sql.split("\\(\\?\\)", -1).length - 1; occurrence > 0; occurrence--) {
				for (String schema : schemas) {
					statement.setString(parameter++, schema);
				}
			}
			return rows(statement, reader);
		}
	}

	<T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			return rows(statement, reader);
		}
	}

	@Nullable String text(String sql) throws SQLException {
		List<@Nullable String> values = new ArrayList<>();
		list(sql, (row) -> values.add(row.getString(1)));
		return values.isEmpty() ? null : values.get(0);
	}

	private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
		List<T> all = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				all.add(reader.read(rows));
			}
		}
		return all;
	}

	/**
	 * Read an array, whose elements may be {@code null}.
	 * @param row the row
	 * @param column the column
	 * @return the elements, none for a null array
	 */
	static List<@Nullable Object> array(ResultSet row, String column) throws SQLException {
		Array array = row.getArray(column);
		return (array != null) ? Arrays.asList((@Nullable Object[]) array.getArray()) : List.of();
	}

	static List<String> texts(ResultSet row, String column) throws SQLException {
		return array(row, column).stream().map(String::valueOf).toList();
	}

	static List<Integer> numbers(ResultSet row, String column) throws SQLException {
		return texts(row, column).stream().map(Integer::valueOf).toList();
	}

	/**
	 * Reads a row.
	 *
	 * @param <T> what it holds
	 */
	@FunctionalInterface
	interface RowReader<T> {

		T read(ResultSet row) throws SQLException;

	}

}
