package dev.migrate.operation;

import java.util.List;

import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of tables and columns as Java.
 */
final class JavaTableStatements {

	private final JavaLiterals literals;

	private final JavaDefinitions definitions;

	JavaTableStatements(JavaLiterals literals) {
		this.literals = literals;
		this.definitions = new JavaDefinitions(literals);
	}

	JavaStatement statement(String receiver, TableOperation operation, boolean inBatch) {
		if (operation instanceof CreateTable create) {
			String method = create.onlyIfMissing() ? "createTableIfNotExists" : "createTable";
			return call(receiver, method, create.table().name(), false)
				.withLines(this.definitions.elements(create.table()));
		}
		if (operation instanceof DropTable drop) {
			return dropTable(receiver, drop);
		}
		if (operation instanceof RenameTable rename) {
			return call(receiver, "renameTable", rename.from(), false).with(this.literals.string(rename.to()));
		}
		if (operation instanceof AddColumn add) {
			return call(receiver, "addColumn", add.table(), inBatch).with(this.definitions.column(add.column()))
				.with(new JavaLambda("add").callIf(add.onlyIfMissing(), "ifNotExists"));
		}
		if (operation instanceof DropColumn drop) {
			return dropColumn(receiver, drop, inBatch);
		}
		if (operation instanceof AlterColumn alter) {
			return alterColumn(receiver, alter, inBatch);
		}
		if (operation instanceof SetTableComment set) {
			JavaStatement call = call(receiver, "commentOnTable", set.table(), inBatch).with(text(set.comment()));
			return (set.former() != null) ? call.with(text(set.former().value())) : call;
		}
		SetColumnComment set = (SetColumnComment) operation;
		JavaStatement call = call(receiver, "commentOnColumn", set.table(), inBatch)
			.with(this.literals.string(set.column()), text(set.comment()));
		return (set.former() != null) ? call.with(text(set.former().value())) : call;
	}

	private JavaStatement dropTable(String receiver, DropTable drop) {
		JavaLambda options = new JavaLambda("drop").callIf(drop.onlyIfPresent(), "ifExists")
			.callIf(drop.cascading(), "cascade");
		if (drop.former() != null) {
			List<String> elements = this.definitions.elements(drop.former());
			options.call("was", "\n\t\t" + String.join(",\n\t\t", elements));
		}
		return call(receiver, "dropTable", drop.name(), false).with(options);
	}

	private JavaStatement dropColumn(String receiver, DropColumn drop, boolean inBatch) {
		JavaStatement call = call(receiver, "dropColumn", drop.table(), inBatch);
		Column former = drop.former();
		if (!drop.onlyIfPresent()) {
			return call.with((former != null) ? this.definitions.column(former) : this.literals.string(drop.column()));
		}
		JavaLambda options = new JavaLambda("drop").call("ifExists", "");
		if (former != null) {
			options.call("was", this.definitions.column(former));
		}
		return call.with(this.literals.string(drop.column())).with(options);
	}

	private JavaStatement alterColumn(String receiver, AlterColumn alter, boolean inBatch) {
		JavaLambda change = new JavaLambda("column");
		if (alter.newName() != null) {
			change.call("rename", this.literals.string(alter.newName()));
		}
		if (alter.type() != null) {
			change.call("type", this.definitions.types().type(alter.type()));
		}
		using(alter, change);
		if (alter.nullable() != null) {
			change.call(alter.nullable() ? "allowNull" : "notNull", "");
		}
		if (alter.defaultValue() != null) {
			Value value = alter.defaultValue().value();
			if (value instanceof Value.Expression expression) {
				change.call("defaultExpression", this.literals.sql(expression.sql()));
			}
			else {
				change.call((value != null) ? "defaultValue" : "dropDefault",
						(value != null) ? this.literals.value(value) : "");
			}
		}
		if (alter.comment() != null) {
			String comment = alter.comment().value();
			change.call((comment != null) ? "comment" : "dropComment",
					(comment != null) ? this.literals.string(comment) : "");
		}
		if (alter.former() != null) {
			change.call("was", this.definitions.column(alter.former()));
		}
		return call(receiver, "alterColumn", alter.table(), inBatch).with(this.literals.string(alter.column()))
			.with(change);
	}

	private void using(AlterColumn alter, JavaLambda change) {
		if (alter.using() != null) {
			change.call("using", this.literals.sql(alter.using())
					+ ((alter.reverseUsing() != null) ? ", " + this.literals.sql(alter.reverseUsing()) : ""));
		}
		else if (alter.reverseUsing() != null) {
			change.call("reverseUsing", this.literals.sql(alter.reverseUsing()));
		}
	}

	private String text(@Nullable String text) {
		return (text != null) ? this.literals.string(text) : "null";
	}

	private JavaStatement call(String receiver, String method, ObjectName table, boolean inBatch) {
		return JavaStatement.on(this.literals, receiver, method, inBatch ? null : table);
	}

}
