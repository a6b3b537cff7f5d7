package dev.migrate.script;

/**
 * What a SQL revision does in one direction.
 *
 * @param transactional whether it may run in a transaction; {@code false} if its marker
 * says {@code transaction=false}
 * @param enforcesForeignKeys whether foreign keys stay on while it runs; {@code false} if
 * its marker says {@code foreign-keys=off}, which counts on SQLite
 * @param line the line of the file, counted from 1, on which {@code sql} begins
 * @param sql the text between its marker and the next, with {@code \n} line ends; blank
 * if there is nothing to do
 * @param path the file, as it is shown to users
 */
public record SqlSection(boolean transactional, boolean enforcesForeignKeys, int line, String sql, String path) {

	/**
	 * A section that keeps foreign keys on.
	 * @param transactional whether it may run in a transaction
	 * @param line the line of the file on which {@code sql} begins
	 * @param sql the text
	 * @param path the file
	 */
	public SqlSection(boolean transactional, int line, String sql, String path) {
		this(transactional, true, line, sql, path);
	}

	/**
	 * The same section with another text.
	 * @param sql the text
	 * @return a new section
	 */
	public SqlSection withSql(String sql) {
		return new SqlSection(this.transactional, this.enforcesForeignKeys, this.line, sql, this.path);
	}

}
