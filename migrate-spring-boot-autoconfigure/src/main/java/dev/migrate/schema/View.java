package dev.migrate.schema;

import java.util.List;

/**
 * A view.
 *
 * @param name the name
 * @param columns the names of its columns, none for those of the query
 * @param query the SQL query
 * @param isMaterialized whether the rows are kept
 */
public record View(ObjectName name, List<String> columns, String query, boolean isMaterialized) {

	/**
	 * Create a view.
	 * @throws InvalidDefinitionException if the query is blank, or a column is given
	 * twice
	 */
	public View {
		columns = List.copyOf(columns);
		Verify.distinct("Column of the view " + name, columns);
		Verify.sql("Query of the view " + name, query);
	}

	/**
	 * Return a view with the columns of its query.
	 * @param name the name
	 * @param query the SQL query
	 * @return the view
	 */
	public static View of(ObjectName name, String query) {
		return new View(name, List.of(), query, false);
	}

	/**
	 * Return this view with names for its columns.
	 * @param columns the names
	 * @return the changed view
	 */
	public View columns(String... columns) {
		return new View(this.name, List.of(columns), this.query, this.isMaterialized);
	}

	/**
	 * Return this view as one that keeps its rows.
	 * @return the changed view
	 */
	public View materialized() {
		return new View(this.name, this.columns, this.query, true);
	}

}
