package dev.migrate.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.View;

/**
 * Writes changes of sequences, enumeration types, views and schemas as Java.
 */
final class JavaObjectStatements {

	private final JavaLiterals literals;

	private final JavaDefinitions definitions;

	JavaObjectStatements(JavaLiterals literals) {
		this.literals = literals;
		this.definitions = new JavaDefinitions(literals);
	}

	JavaStatement statement(String receiver, ObjectOperation operation) {
		if (operation instanceof CreateSequence create) {
			JavaLambda definition = this.definitions.sequence("sequence", create.sequence());
			return create.onlyIfMissing()
					? call(receiver, "createSequenceIfNotExists", create.sequence().name()).with(definition.toString())
					: call(receiver, "createSequence", create.sequence().name()).with(definition);
		}
		if (operation instanceof AlterSequence alter) {
			return alterSequence(receiver, alter);
		}
		if (operation instanceof DropSequence drop) {
			JavaLambda options = new JavaLambda("drop").callIf(drop.onlyIfPresent(), "ifExists");
			if (drop.former() != null) {
				options.call("was", this.definitions.sequence("sequence", drop.former()).toString());
			}
			return call(receiver, "dropSequence", drop.name()).with(options);
		}
		if (operation instanceof CreateView create) {
			return createView(receiver, create);
		}
		if (operation instanceof DropView drop) {
			return dropView(receiver, drop);
		}
		if (operation instanceof CreateSchema create) {
			return new JavaStatement(receiver, "createSchema").with(this.literals.string(create.name()))
				.with(new JavaLambda("create").callIf(create.onlyIfMissing(), "ifNotExists"));
		}
		if (operation instanceof DropSchema drop) {
			return new JavaStatement(receiver, "dropSchema").with(this.literals.string(drop.name()))
				.with(new JavaLambda("drop").callIf(drop.onlyIfPresent(), "ifExists")
					.callIf(drop.cascading(), "cascade"));
		}
		return enumType(receiver, operation);
	}

	private JavaStatement alterSequence(String receiver, AlterSequence alter) {
		JavaLambda change = new JavaLambda("sequence");
		if (alter.restart() != null) {
			change.call("restartWith", this.literals.number(alter.restart()));
		}
		if (alter.increment() != null) {
			change.call("incrementBy", this.literals.number(alter.increment()));
		}
		if (alter.minimum() != null) {
			change.call("minimum", this.literals.number(alter.minimum()));
		}
		if (alter.maximum() != null) {
			change.call("maximum", this.literals.number(alter.maximum()));
		}
		if (alter.former() != null) {
			change.call("was", this.definitions.sequence("former", alter.former()).toString());
		}
		return call(receiver, "alterSequence", alter.name()).with(change);
	}

	private JavaStatement enumType(String receiver, ObjectOperation operation) {
		if (operation instanceof CreateEnumType create) {
			ColumnType.Enumeration type = create.type();
			return call(receiver, create.onlyIfMissing() ? "createEnumTypeIfNotExists" : "createEnumType", type.name())
				.with(this.literals.strings(type.labels()));
		}
		if (operation instanceof DropEnumType drop) {
			JavaLambda options = new JavaLambda("drop").callIf(drop.onlyIfPresent(), "ifExists");
			if (drop.former() != null) {
				options.call("was", this.literals.strings(drop.former().labels()));
			}
			return call(receiver, "dropEnumType", drop.name()).with(options);
		}
		AddEnumValue add = (AddEnumValue) operation;
		JavaLambda options = new JavaLambda("add");
		if (add.before() != null) {
			options.call("before", this.literals.string(add.before()));
		}
		if (add.after() != null) {
			options.call("after", this.literals.string(add.after()));
		}
		return call(receiver, "addEnumValue", add.type()).with(this.literals.string(add.label()))
			.with(options.callIf(add.onlyIfMissing(), "ifNotExists"));
	}

	private JavaStatement createView(String receiver, CreateView create) {
		View view = create.view();
		JavaLambda options = new JavaLambda("create");
		if (!view.columns().isEmpty()) {
			options.call("columns", this.literals.strings(view.columns()));
		}
		options.callIf(view.isMaterialized(), "materialized").callIf(create.replacing(), "orReplace");
		if (create.former() != null) {
			options.call("was", former(create.former()));
		}
		return call(receiver, "createView", view.name()).with(this.literals.sql(view.query())).with(options);
	}

	private JavaStatement dropView(String receiver, DropView drop) {
		JavaLambda options = new JavaLambda("drop").callIf(drop.isMaterialized(), "materialized")
			.callIf(drop.onlyIfPresent(), "ifExists");
		if (drop.former() != null) {
			options.call("was", former(drop.former()));
		}
		return call(receiver, "dropView", drop.name()).with(options);
	}

	private String former(View view) {
		List<String> arguments = new ArrayList<>();
		arguments.add(this.literals.sql(view.query()));
		view.columns().forEach((column) -> arguments.add(this.literals.string(column)));
		return String.join(", ", arguments);
	}

	private JavaStatement call(String receiver, String method, ObjectName name) {
		return JavaStatement.on(this.literals, receiver, method, name);
	}

}
