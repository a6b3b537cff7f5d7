package dev.migrate.operation;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of indexes and constraints as Java.
 */
final class JavaConstraintStatements {

	private final JavaLiterals literals;

	private final JavaDefinitions definitions;

	JavaConstraintStatements(JavaLiterals literals) {
		this.literals = literals;
		this.definitions = new JavaDefinitions(literals);
	}

	JavaStatement statement(String receiver, ConstraintOperation operation, boolean inBatch) {
		ObjectName table = inBatch ? null : operation.table();
		if (operation instanceof CreateIndex create) {
			return call(receiver, "createIndex", table).with(this.definitions.index(create.index()))
				.with(new JavaLambda("create").callIf(create.concurrent(), "concurrently")
					.callIf(create.onlyIfMissing(), "ifNotExists"));
		}
		if (operation instanceof DropIndex drop) {
			JavaLambda options = new JavaLambda("drop").callIf(drop.concurrent(), "concurrently")
				.callIf(drop.onlyIfPresent(), "ifExists");
			JavaStatement call = call(receiver, "dropIndex", table);
			return (drop.former() != null) ? call.with(this.definitions.index(drop.former())).with(options)
					: named(call, drop.name(), options);
		}
		if (operation instanceof DropConstraint drop) {
			return drop(receiver, table, drop);
		}
		return add(receiver, table, operation);
	}

	private JavaStatement add(String receiver, @Nullable ObjectName table, ConstraintOperation operation) {
		if (operation instanceof AddPrimaryKey add) {
			return add(receiver, "addPrimaryKey", table, add.constraint());
		}
		if (operation instanceof AddUnique add) {
			return add(receiver, "addUnique", table, add.constraint());
		}
		if (operation instanceof AddCheck add) {
			return add(receiver, "addCheck", table, add.constraint());
		}
		if (operation instanceof AddForeignKey add) {
			return add(receiver, "addForeignKey", table, add.constraint());
		}
		return add(receiver, "addExclude", table, ((AddExclude) operation).constraint());
	}

	private JavaStatement add(String receiver, String method, @Nullable ObjectName table, Constraint constraint) {
		return call(receiver, method, table).with(this.definitions.constraint(constraint));
	}

	private JavaStatement drop(String receiver, @Nullable ObjectName table, DropConstraint drop) {
		JavaLambda options = new JavaLambda("drop").callIf(drop.onlyIfPresent(), "ifExists");
		if (drop.former() != null) {
			return call(receiver, "dropConstraint", table).with(this.definitions.constraint(drop.former()))
				.with(options);
		}
		return named(call(receiver, method(drop.kind()), table), drop.name(), options);
	}

	private static String method(Constraint.@Nullable Kind kind) {
		if (kind == null) {
			return "dropConstraint";
		}
		return switch (kind) {
			case PRIMARY_KEY -> "dropPrimaryKey";
			case UNIQUE -> "dropUnique";
			case CHECK -> "dropCheck";
			case FOREIGN_KEY -> "dropForeignKey";
			case EXCLUDE -> "dropExclude";
		};
	}

	private JavaStatement named(JavaStatement call, @Nullable ConstraintName name, JavaLambda options) {
		if (name != null) {
			call.with(this.literals.string(name.text()));
		}
		return call.with(options.callIf(name != null && name.exact(), "exactly"));
	}

	private JavaStatement call(String receiver, String method, @Nullable ObjectName table) {
		return JavaStatement.on(this.literals, receiver, method, table);
	}

}
