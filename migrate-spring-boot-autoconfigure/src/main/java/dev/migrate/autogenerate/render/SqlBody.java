package dev.migrate.autogenerate.render;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.dialect.ddl.UnsupportedOperationOnDatabaseException;
import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.Operation;
import dev.migrate.script.Placeholders;
import dev.migrate.script.RevisionBody;

/**
 * Writes operations as SQL. Each is rendered for the tables as those before it leave
 * them.
 */
final class SqlBody {

	private final Dialect dialect;

	private final LiveTables tables;

	private final OperationRenderer renderer;

	SqlBody(Dialect dialect, LiveTables tables, UnaryOperator<Operation> naming) throws SQLException {
		this.dialect = dialect;
		this.tables = tables;
		this.renderer = OperationRenderers.of(dialect, RenderingContext.planning(naming, dialect, tables.connection()));
	}

	RevisionBody render(List<PlannedOperation> operations) throws SQLException {
		Direction upgrade = new Direction(operations);
		upgrade.write();
		Reversed reversed = Reversed.of(operations);
		List<String> problems = new ArrayList<>(reversed.problems());
		Direction downgrade = new Direction(reversed.operations());
		if (problems.isEmpty()) {
			try {
				downgrade.write();
			}
			catch (UnsupportedOperationOnDatabaseException ex) {
				problems.add(String.valueOf(ex.getMessage()));
			}
		}
		if (!problems.isEmpty()) {
			upgrade.paragraphs.addIrreversible(problems);
			return new RevisionBody(upgrade.part(), null, List.of());
		}
		return new RevisionBody(upgrade.part(), downgrade.part(), List.of());
	}

	/**
	 * One direction of the revision.
	 */
	private final class Direction {

		private final List<PlannedOperation> operations;

		private final Paragraphs paragraphs = new Paragraphs("--");

		private final List<String> statements = new ArrayList<>();

		private final OperationRenderer.SessionStatements session;

		Direction(List<PlannedOperation> operations) {
			this.operations = operations;
			this.session = SqlBody.this.renderer.session(operations.stream().map(PlannedOperation::operation).toList());
		}

		void write() throws SQLException {
			SqlBody.this.tables.run(this.session.before());
			for (PlannedOperation planned : this.operations) {
				List<String> sql = SqlBody.this.renderer.render(planned.operation());
				this.paragraphs.add(planned, sql.stream().map(SqlBody.this.dialect::terminated).toList());
				this.statements.addAll(sql);
				SqlBody.this.tables.run(sql);
			}
			SqlBody.this.tables.run(this.session.after());
			verify();
		}

		/** A statement may hold what ends it for a reader of scripts. */
		private void verify() {
			List<String> read = SqlBody.this.dialect.splitter()
				.split(this.paragraphs.toString(), 1)
				.stream()
				.map(SqlStatement::sql)
				.toList();
			for (int i = 0; i < Math.max(read.size(), this.statements.size()); i++) {
				String written = (i < this.statements.size()) ? this.statements.get(i).strip() : "";
				if (i >= read.size() || !read.get(i).equals(written)) {
					throw new NotWritableException(written);
				}
			}
		}

		RevisionBody.Part part() {
			List<String> options = new ArrayList<>();
			if (SqlBody.this.dialect.transactionalDdl() && commits()) {
				options.add("transaction=false");
			}
			if (!this.session.before().isEmpty()) {
				options.add("foreign-keys=off");
			}
			return new RevisionBody.Part(Placeholders.escape(this.paragraphs.toString().stripTrailing()), options);
		}

		private boolean commits() {
			return this.operations.stream().anyMatch((planned) -> planned.operation() instanceof AutocommitBlock)
					|| this.statements.stream()
						.anyMatch((sql) -> SqlBody.this.dialect.refusedInTransaction(new SqlStatement(sql, 1))
							.isPresent());
		}

	}

}
