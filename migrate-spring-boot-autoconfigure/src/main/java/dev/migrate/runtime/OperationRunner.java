package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.ObjLongConsumer;

import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Operations;
import dev.migrate.operation.TargetDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The {@code op} of a Java revision that runs: each operation takes effect when it is
 * called.
 */
final class OperationRunner implements Operations {

	private final JavaWork work;

	private final OperationRenderer renderer;

	private final OperationUnits units;

	private final ObjLongConsumer<Backfill> batches;

	private final JdbcClient jdbc;

	OperationRunner(MigrationConnection connection, JavaWork work, OperationRenderer renderer, OperationUnits units,
			ObjLongConsumer<Backfill> batches) {
		this.work = work;
		this.renderer = renderer;
		this.units = units;
		this.batches = batches;
		this.jdbc = JdbcClient.create(new MigrationDataSource(connection.jdbc()));
	}

	/** Run the revision. */
	void run() throws SQLException {
		try {
			this.work.perform(this);
		}
		catch (JournalException ex) {
			throw ex.failure();
		}
		this.units.finish();
	}

	@Override
	public TargetDatabase target() {
		return this.work.script().target();
	}

	@Override
	public void invoke(Operation operation) {
		int line = SourceLines.current(this.work.script().className());
		try {
			run(operation, line, false);
		}
		catch (SQLException ex) {
			throw new JournalException(ex);
		}
	}

	private void run(Operation operation, int line, boolean outside) throws SQLException {
		if (operation instanceof AutocommitBlock block) {
			for (Operation inner : block.operations()) {
				run(inner, line, true);
			}
		}
		else if (operation instanceof Backfill backfill) {
			this.units.run(new BackfillBatches(backfill, line, this.renderer, this.batches));
		}
		else {
			for (String sql : this.renderer.render(operation)) {
				this.units.run(new SqlStatement(sql, line), outside);
			}
		}
	}

	/** The work counts when the connection is used, which may be later. */
	@Override
	public JdbcClient jdbc() {
		return this.jdbc;
	}

	private void connectionUsed() {
		try {
			this.units.jdbc(SourceLines.current(this.work.script().className()));
		}
		catch (SQLException ex) {
			throw new JournalException(ex);
		}
	}

	/**
	 * The migration's connection, which nobody else may close.
	 */
	private final class MigrationDataSource extends DelegatingDataSource {

		MigrationDataSource(Connection connection) {
			super(new SingleConnectionDataSource(connection, true));
		}

		@Override
		public Connection getConnection() throws SQLException {
			connectionUsed();
			return super.getConnection();
		}

	}

	/**
	 * Carries an error of what records the operations through the revision's code.
	 */
	private static final class JournalException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final SQLException failure;

		JournalException(SQLException failure) {
			super(failure);
			this.failure = failure;
		}

		SQLException failure() {
			return this.failure;
		}

	}

}
