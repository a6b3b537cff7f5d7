package dev.migrate.operation;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Writes operations as the Java that makes them.
 */
final class JavaWriter {

	private final JavaLiterals literals = new JavaLiterals();

	private final JavaTableStatements tables = new JavaTableStatements(this.literals);

	private final JavaConstraintStatements constraints = new JavaConstraintStatements(this.literals);

	private final JavaObjectStatements objects = new JavaObjectStatements(this.literals);

	private final JavaDataStatements data = new JavaDataStatements(this.literals);

	SortedSet<String> imports() {
		return this.literals.imports();
	}

	String statements(String receiver, List<Operation> operations) {
		return operations.stream()
			.map((operation) -> statement(receiver, operation, false))
			.collect(Collectors.joining("\n"));
	}

	private String statement(String receiver, Operation operation, boolean inBatch) {
		if (operation instanceof TableOperation table) {
			return this.tables.statement(receiver, table, inBatch).toString();
		}
		if (operation instanceof ConstraintOperation constraint) {
			return this.constraints.statement(receiver, constraint, inBatch).toString();
		}
		if (operation instanceof ObjectOperation object) {
			return this.objects.statement(receiver, object).toString();
		}
		if (operation instanceof DataOperation rows) {
			return this.data.statement(receiver, rows).toString();
		}
		if (operation instanceof AutocommitBlock block) {
			return lambda(call(receiver, "autocommitBlock", null), "block", statements("block", block.operations()));
		}
		BatchAlterTable batch = (BatchAlterTable) operation;
		JavaStatement call = call(receiver, "batchAlterTable", batch.table());
		if (batch.recreate() != Recreate.AUTO) {
			call.with(this.literals.type(Recreate.class) + "." + batch.recreate().name());
		}
		return lambda(call, "batch",
				batch.operations()
					.stream()
					.map((change) -> statement("batch", change, true))
					.collect(Collectors.joining("\n")));
	}

	private JavaStatement call(String receiver, String method, @Nullable ObjectName name) {
		return JavaStatement.on(this.literals, receiver, method, name);
	}

	private static String lambda(JavaStatement call, String parameter, String body) {
		String indented = body.lines()
			.map((line) -> line.isEmpty() ? "" : "\t" + line)
			.collect(Collectors.joining("\n", "{\n", "\n}"));
		return call.with("(" + parameter + ") -> " + (body.isEmpty() ? "{\n}" : indented)).toString();
	}

}
