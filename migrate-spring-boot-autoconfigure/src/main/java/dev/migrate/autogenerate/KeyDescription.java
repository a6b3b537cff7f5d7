package dev.migrate.autogenerate;

import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.TableElement;

/**
 * Describes keys, constraints and indexes by what they say, since their names differ from
 * database to database.
 */
final class KeyDescription {

	private KeyDescription() {
	}

	static String of(TableElement element) {
		if (element instanceof PrimaryKey) {
			return "primary key";
		}
		if (element instanceof CheckConstraint check) {
			return NormalSql.of(check.condition());
		}
		if (element instanceof ForeignKey key) {
			return "refers to " + key.referencedTable() + " " + list(key.referencedColumns())
					+ action(" on delete ", key.onDelete()) + action(" on update ", key.onUpdate());
		}
		if (element instanceof Index index) {
			return (index.isUnique() ? "unique index" : "index")
					+ ((index.where() != null) ? " where " + NormalSql.of(index.where()) : "")
					+ (index.included().isEmpty() ? "" : " including " + list(index.included()));
		}
		return "unique";
	}

	static String key(IndexKey key) {
		return (key.isExpression() ? NormalSql.of(key.text()) : key.text()) + (key.descending() ? " desc" : "");
	}

	private static String action(String event, ReferentialAction action) {
		return (action == ReferentialAction.NO_ACTION) ? "" : event + action.sql();
	}

	private static String list(List<String> columns) {
		return "(" + String.join(", ", columns) + ")";
	}

}
