package dev.migrate.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.ObjLongConsumer;

import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.StatementFailedException;
import dev.migrate.jdbc.StatementRunner;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.UpdateRows;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Backfill}: ranges of the key one after the other, each in a transaction
 * of its own, with the record of the last key in it. The ranges are found as it goes on,
 * so rows that come meanwhile with higher keys are set too.
 */
final class BackfillBatches {

	private final Backfill backfill;

	private final OperationRenderer renderer;

	private final SqlStatement statement;

	private final ObjLongConsumer<Backfill> listener;

	BackfillBatches(Backfill backfill, int line, OperationRenderer renderer, ObjLongConsumer<Backfill> listener) {
		this.backfill = backfill;
		this.renderer = renderer;
		this.statement = new SqlStatement(String.join("; ", renderer.render(backfill)), line);
		this.listener = listener;
	}

	/** The update as a whole, as it is shown. */
	SqlStatement statement() {
		return this.statement;
	}

	/**
	 * Run the batches.
	 * @param index the number of this update among the step's statements
	 * @param from where an earlier run stopped, or {@code null}
	 * @param progress records the last key of a batch, within its transaction
	 */
	void run(MigrationConnection connection, int index, @Nullable String from, Progress progress) throws SQLException {
		StatementRunner runner = new StatementRunner(connection);
		long[] rows = new long[1];
		String last = from;
		for (String next = nextKey(connection, index, last); next != null; next = nextKey(connection, index, last)) {
			String condition = condition(last, next);
			String end = next;
			connection.inTransaction(() -> {
				for (String sql : this.renderer.render(update(condition))) {
					rows[0] += runner.runUpdate(new SqlStatement(sql, this.statement.line()), index);
				}
				progress.record(end);
			});
			this.listener.accept(this.backfill, rows[0]);
			last = next;
		}
	}

	private UpdateRows update(String condition) {
		return new UpdateRows(this.backfill.table(), this.backfill.assignments(), condition, null);
	}

	private String condition(@Nullable String after, @Nullable String upTo) {
		String key = this.renderer.name(this.backfill.key());
		StringBuilder condition = new StringBuilder(key + " IS NOT NULL");
		if (after != null) {
			condition.append(" AND ").append(key).append(" > ").append(after);
		}
		if (upTo != null) {
			condition.append(" AND ").append(key).append(" <= ").append(upTo);
		}
		if (this.backfill.where() != null) {
			condition.append(" AND (").append(this.backfill.where()).append(')');
		}
		return condition.toString();
	}

	/**
	 * The last key of the next batch as a literal, or {@code null} after the last one.
	 */
	private @Nullable String nextKey(MigrationConnection connection, int index, @Nullable String after) {
		String key = this.renderer.name(this.backfill.key());
		String sql = "SELECT " + key + " FROM " + this.renderer.name(this.backfill.table()) + " WHERE "
				+ condition(after, null) + " ORDER BY " + key;
		try (Statement select = connection.jdbc().createStatement()) {
			select.setEscapeProcessing(false);
			select.setMaxRows(this.backfill.batchSize());
			try (ResultSet keys = select.executeQuery(sql)) {
				Object last = null;
				while (keys.next()) {
					last = keys.getObject(1);
				}
				return (last != null) ? literal(last) : null;
			}
		}
		catch (SQLException ex) {
			throw new StatementFailedException(new SqlStatement(sql, this.statement.line()), index, ex);
		}
	}

	private String literal(Object key) {
		try {
			return this.renderer.literal(Value.of(key));
		}
		catch (InvalidDefinitionException ex) {
			// What the driver makes of it is no type of ours: its text is compared
			return this.renderer.literal(Value.of(key.toString()));
		}
	}

	/**
	 * Records how far the update is.
	 */
	@FunctionalInterface
	interface Progress {

		void record(String key) throws SQLException;

	}

}
