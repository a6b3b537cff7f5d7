package dev.migrate.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.TransactionClock;
import dev.migrate.dialect.VersionTableTypes;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * The version table: renders its statements, for the live database and for offline SQL
 * alike, and reads its rows.
 */
public final class VersionTable {

	private static final Log logger = LogFactory.getLog(VersionTable.class);

	// All but the scripts that undo revisions, which may be long
	private static final List<String> READ = List.of("revision", "revises", "depends_on", "message", "checksum",
			"state", "statements_done", "statements_checksum", "applied_at", "applied_by", "duration_ms",
			"tool_version", "progress", "fingerprint");

	private final Dialect dialect;

	private TableName name;

	private final boolean databaseTime;

	/**
	 * Create a version table.
	 * @param dialect the dialect of its database
	 * @param name its name
	 */
	public VersionTable(Dialect dialect, TableName name) {
		this(dialect, name, false);
	}

	private VersionTable(Dialect dialect, TableName name, boolean databaseTime) {
		this.dialect = dialect;
		this.name = name;
		this.databaseTime = databaseTime;
	}

	/**
	 * The same table for scripts that are run later: its statements let the database say
	 * what time it is, where its dialect knows how.
	 * @return a new version table
	 */
	public VersionTable withDatabaseTime() {
		return new VersionTable(this.dialect, this.name, true);
	}

	/**
	 * Name the table with its schema from now on, wherever a script leads the session.
	 * @param schema the schema in which it is, or will be
	 */
	void useSchema(String schema) {
		this.name = new TableName(schema, this.name.table());
	}

	/**
	 * The name, as it stands in a statement.
	 * @return the rendered name
	 */
	public String sqlName() {
		return this.name.render(this.dialect);
	}

	/**
	 * The statement that creates the table. It says nothing of "if not exists": callers
	 * hold the migration lock and know.
	 * @return the statement
	 */
	public String createSql() {
		return create("CREATE TABLE ");
	}

	/**
	 * The statement that creates the table unless it is there, where the database knows
	 * such a statement; else the one that creates it.
	 * @return the statement
	 */
	public String createIfAbsentSql() {
		return create(this.dialect.createsTableIfNotExists() ? "CREATE TABLE IF NOT EXISTS " : "CREATE TABLE ");
	}

	private String create(String start) {
		List<String> columns = columns().stream().map(Column::definition).toList();
		return start + sqlName() + " (\n  " + String.join(",\n  ", columns) + ",\n  CONSTRAINT "
				+ this.dialect.identifier(this.name.table() + "_pkey") + " PRIMARY KEY (revision)\n)"
				+ this.dialect.versionTableTypes().tableSuffix();
	}

	private List<Column> columns() {
		VersionTableTypes types = this.dialect.versionTableTypes();
		return List.of(new Column("revision", "varchar(255) NOT NULL"), new Column("revises", types.text()),
				new Column("depends_on", types.text()), new Column("message", types.text()),
				new Column("checksum", "varchar(100)"), new Column("state", "varchar(20) NOT NULL"),
				new Column("statements_done", "integer"), new Column("statements_checksum", "varchar(100)"),
				new Column("applied_at", types.timestamp()), new Column("applied_by", "varchar(255)"),
				new Column("duration_ms", "bigint"), new Column("tool_version", "varchar(50)"),
				new Column("downgrade_script", types.text()), new Column("progress", types.text()),
				new Column("fingerprint", "bigint"));
	}

	/**
	 * The statements that bring a table written by an older version of this library up to
	 * date.
	 * @param present the names of the columns that the table has, in lower case
	 * @return one statement for each missing column
	 */
	public List<String> addMissingColumnsSql(Set<String> present) {
		return columns().stream()
			.filter((column) -> !present.contains(column.name()))
			.map((column) -> "ALTER TABLE " + sqlName() + " ADD " + column.definition())
			.toList();
	}

	/**
	 * The statement that adds a row.
	 * @param row the row
	 * @param downgradeScript the script that undoes the revision, or {@code null} if it
	 * cannot be undone
	 * @return the statement
	 */
	public String insertSql(RevisionRow row, @Nullable String downgradeScript) {
		return insertSql(values(row, downgradeScript));
	}

	/**
	 * The statement that adds a row and measures by itself how long its transaction has
	 * been running.
	 * @param row the row, with the time at which the transaction begins
	 * @param downgradeScript the script that undoes the revision, or {@code null} if it
	 * cannot be undone
	 * @param clock how to measure
	 * @return the statement
	 */
	public String insertSql(RevisionRow row, @Nullable String downgradeScript, TransactionClock clock) {
		Map<String, String> values = values(row, downgradeScript);
		values.computeIfPresent("applied_at", (column, begin) -> begin + " + " + clock.elapsed());
		values.put("duration_ms", clock.elapsedMillis());
		return insertSql(values);
	}

	private String insertSql(Map<String, String> values) {
		return "INSERT INTO " + sqlName() + " (" + String.join(", ", values.keySet()) + ") VALUES ("
				+ String.join(", ", values.values()) + ")";
	}

	/**
	 * The statement that replaces a row.
	 * @param row the row in its new state
	 * @param downgradeScript the script that undoes the revision, or {@code null} if it
	 * cannot be undone
	 * @return the statement
	 */
	public String updateSql(RevisionRow row, @Nullable String downgradeScript) {
		String assignments = values(row, downgradeScript).entrySet()
			.stream()
			.skip(1)
			.map((entry) -> entry.getKey() + " = " + entry.getValue())
			.collect(Collectors.joining(", "));
		return "UPDATE " + sqlName() + " SET " + assignments + where(row.revision());
	}

	private Map<String, String> values(RevisionRow row, @Nullable String downgradeScript) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("revision", text(row.revision()));
		values.put("revises", text(String.join(", ", row.downRevisions())));
		values.put("depends_on", text(String.join(", ", row.dependsOn())));
		values.put("message", text(row.message()));
		values.put("checksum", text(row.checksum()));
		values.put("state", text(row.state().name()));
		values.put("statements_done", Integer.toString(row.statementsDone()));
		values.put("statements_checksum", text(row.statementsChecksum()));
		values.put("applied_at", timestamp(row.appliedAt()));
		values.put("applied_by", text(row.appliedBy()));
		values.put("duration_ms", Long.toString(row.duration().toMillis()));
		values.put("tool_version", text(row.toolVersion()));
		values.put("downgrade_script", text(downgradeScript));
		values.put("progress", text(row.progress()));
		values.put("fingerprint", (row.fingerprint() != null) ? row.fingerprint().toString() : "NULL");
		return values;
	}

	/**
	 * The statement that records how far a revision is, and nothing else.
	 * @param row the row in its new state
	 * @return the statement
	 */
	public String updateProgressSql(RevisionRow row) {
		return "UPDATE " + sqlName() + " SET state = " + text(row.state().name()) + ", statements_done = "
				+ row.statementsDone() + ", statements_checksum = " + text(row.statementsChecksum()) + ", progress = "
				+ text(row.progress()) + where(row.revision());
	}

	/**
	 * The statement that records what a revision's file comes to, and nothing else.
	 * @param revision the revision's id
	 * @param fingerprint the fingerprint
	 * @return the statement
	 */
	public String updateFingerprintSql(String revision, long fingerprint) {
		return "UPDATE " + sqlName() + " SET fingerprint = " + fingerprint + where(revision);
	}

	/**
	 * The statement that writes a row as it is, so that its commit makes durable whatever
	 * was committed before.
	 * @param revision the revision's id
	 * @return the statement
	 */
	public String touchSql(String revision) {
		return "UPDATE " + sqlName() + " SET state = state" + where(revision);
	}

	/**
	 * The statement that records in which state a revision is, and nothing else.
	 * @param revision the revision's id
	 * @param state the state
	 * @return the statement
	 */
	public String updateStateSql(String revision, RevisionState state) {
		return "UPDATE " + sqlName() + " SET state = " + text(state.name()) + where(revision);
	}

	/**
	 * The statement that removes a row.
	 * @param revision the revision's id
	 * @return the statement
	 */
	public String deleteSql(String revision) {
		return "DELETE FROM " + sqlName() + where(revision);
	}

	/**
	 * A statement that fails unless a revision is applied, for scripts that no program
	 * looks after. If there is no such row, it adds the same row twice, whose key is what
	 * people are to read in the error; this needs nothing but standard SQL.
	 * @param revision the revision's id
	 * @return the statement
	 */
	public String requireAppliedSql(String revision) {
		String row = "SELECT " + text("revision " + revision + " is not applied") + ", " + text("ABSENT")
				+ " FROM (SELECT count(*) AS n FROM " + sqlName() + where(revision) + " AND state = "
				+ text(RevisionState.APPLIED.name()) + ") found WHERE n = 0";
		return "INSERT INTO " + sqlName() + " (revision, state)\n" + row + "\nUNION ALL " + row;
	}

	private String where(String revision) {
		return " WHERE revision = " + text(revision);
	}

	private String timestamp(Instant instant) {
		return (this.databaseTime ? this.dialect.utcNow() : Optional.<String>empty())
			.orElseGet(() -> this.dialect.literal(instant));
	}

	private String text(@Nullable String value) {
		return (value != null) ? this.dialect.literal(value) : "NULL";
	}

	/** The query for the fingerprint of each row, null unless it is applied. */
	String fingerprintsSql() {
		return "SELECT CASE WHEN state = 'APPLIED' THEN fingerprint END FROM " + sqlName();
	}

	/**
	 * Read all rows, with one query.
	 * @param connection the connection
	 * @return the rows and the table's columns; {@link Content#ABSENT} if there is no
	 * table
	 * @throws SQLException if the query fails
	 */
	public Content read(Connection connection) throws SQLException {
		try {
			return read(connection, String.join(", ", READ));
		}
		catch (SQLException ex) {
			// Some databases have the same code for a column that is missing
			logger.debug("There is no version table, or one of an older version that lacks a column", ex);
			return readOlder(connection);
		}
	}

	private Content readOlder(Connection connection) throws SQLException {
		try {
			return read(connection, "*");
		}
		catch (SQLException ex) {
			if (this.dialect.isMissingTable(ex)) {
				return Content.ABSENT;
			}
			throw ex;
		}
	}

	private Content read(Connection connection, String columns) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT " + columns + " FROM " + sqlName())) {
			Set<String> present = columnNames(rows);
			List<RevisionRow> result = new ArrayList<>();
			RevisionRowReader reader = new RevisionRowReader(rows, present);
			while (rows.next()) {
				result.add(reader.row());
			}
			// Sorted here: a table of an older version may lack the column
			result.sort(Comparator.comparing(RevisionRow::appliedAt));
			if (!columns.equals("*")) {
				present.add("downgrade_script");
			}
			return new Content(true, result, present);
		}
	}

	/**
	 * Read the script that undoes a revision.
	 * @param connection the connection
	 * @param revision the revision's id
	 * @return the script, or {@code null} if there is none
	 * @throws SQLException if the query fails
	 */
	public @Nullable String readDowngradeScript(Connection connection, String revision) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT downgrade_script FROM " + sqlName() + where(revision))) {
			return rows.next() ? rows.getString(1) : null;
		}
	}

	private static Set<String> columnNames(ResultSet rows) throws SQLException {
		Set<String> names = new LinkedHashSet<>();
		for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
			names.add(rows.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
		}
		return names;
	}

	/**
	 * What the table holds.
	 *
	 * @param exists whether there is a table
	 * @param rows the rows, oldest first
	 * @param columns the names of its columns, in lower case
	 */
	public record Content(boolean exists, List<RevisionRow> rows, Set<String> columns) {

		/**
		 * No table.
		 */
		public static final Content ABSENT = new Content(false, List.of(), Set.of());

		public Content {
			rows = List.copyOf(rows);
			columns = Set.copyOf(columns);
		}

	}

	private record Column(String name, String type) {

		String definition() {
			return this.name + " " + this.type;
		}

	}

}
