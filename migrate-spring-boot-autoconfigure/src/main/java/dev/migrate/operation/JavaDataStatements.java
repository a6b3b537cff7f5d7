package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of rows as Java.
 */
final class JavaDataStatements {

	private final JavaLiterals literals;

	JavaDataStatements(JavaLiterals literals) {
		this.literals = literals;
	}

	JavaStatement statement(String receiver, DataOperation operation) {
		if (operation instanceof ExecuteSql execute) {
			JavaStatement call = new JavaStatement(receiver, "execute").with(this.literals.sql(execute.sql()));
			if (execute.undo() == null && !execute.parameters().isEmpty()) {
				return call.with(this.literals.values(execute.parameters()));
			}
			JavaLambda options = new JavaLambda("execute");
			if (!execute.parameters().isEmpty()) {
				options.call("with", this.literals.values(execute.parameters()));
			}
			undo(options, execute.undo());
			return call.with(options);
		}
		if (operation instanceof BulkInsert insert) {
			JavaLambda options = new JavaLambda("insert");
			if (!insert.key().isEmpty()) {
				options.call("keyedBy", this.literals.strings(insert.key()));
			}
			return rows(call(receiver, "bulkInsert", insert.table()), insert.columns(), insert.rows(), options);
		}
		if (operation instanceof DeleteRows delete) {
			JavaLambda options = new JavaLambda("delete");
			if (!delete.key().equals(delete.columns())) {
				options.call("keyedBy", this.literals.strings(delete.key()));
			}
			return rows(call(receiver, "deleteRows", delete.table()), delete.columns(), delete.rows(), options);
		}
		if (operation instanceof UpdateRows update) {
			JavaLambda options = new JavaLambda("update");
			changes(options, update.assignments(), update.where());
			undo(options, update.undo());
			return call(receiver, "update", update.table()).with(options);
		}
		Backfill backfill = (Backfill) operation;
		JavaLambda options = new JavaLambda("backfill");
		changes(options, backfill.assignments(), backfill.where());
		if (!backfill.key().equals("id")) {
			options.call("keyedBy", this.literals.string(backfill.key()));
		}
		if (backfill.batchSize() != Backfill.DEFAULT_BATCH_SIZE) {
			options.call("batchSize", this.literals.number(backfill.batchSize()));
		}
		undo(options, backfill.undo());
		return call(receiver, "backfill", backfill.table()).with(options);
	}

	private JavaStatement rows(JavaStatement call, List<String> columns, List<Row> rows, JavaLambda options) {
		call.with("columns(" + this.literals.strings(columns) + ")");
		List<String> written = rows.stream().map((row) -> "row(" + this.literals.values(row.values()) + ")").toList();
		if (options.isEmpty()) {
			return call.withLines(written);
		}
		List<String> arguments = new ArrayList<>();
		arguments.add("rows(" + written.stream().collect(Collectors.joining(",\n\t\t\t\t")) + ")");
		arguments.add(options.toString());
		return call.withLines(arguments);
	}

	private void changes(JavaLambda options, List<Assignment> assignments, @Nullable String where) {
		for (Assignment assignment : assignments) {
			String column = this.literals.string(assignment.column());
			if (assignment.value() instanceof Value.Expression expression) {
				options.call("setExpression", column + ", " + this.literals.sql(expression.sql()));
			}
			else {
				options.call("set", column + ", " + this.literals.value(assignment.value()));
			}
		}
		if (where != null) {
			options.call("where", this.literals.sql(where));
		}
	}

	private void undo(JavaLambda options, @Nullable Undo undo) {
		if (undo == null) {
			return;
		}
		if (undo.sql() == null) {
			options.call("nothingToReverse", "");
			return;
		}
		String parameters = undo.parameters().isEmpty() ? "" : ", " + this.literals.values(undo.parameters());
		options.call("reversedBy", this.literals.sql(undo.sql()) + parameters);
	}

	private JavaStatement call(String receiver, String method, ObjectName name) {
		return JavaStatement.on(this.literals, receiver, method, name);
	}

}
