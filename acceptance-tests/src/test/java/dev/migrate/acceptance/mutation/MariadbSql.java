package dev.migrate.acceptance.mutation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;

/**
 * MariaDB, which changes a column by defining it again.
 */
final class MariadbSql implements AlterSql {

	@Override
	public String quote(String name) {
		return '`' + name + '`';
	}

	@Override
	public List<String> renameColumn(Table table, String column, String name) {
		return List.of(alter(table, "RENAME COLUMN " + quote(column) + " TO " + quote(name)));
	}

	@Override
	public List<String> change(Table table, Column from, UnaryOperator<Column> change) {
		Column to = change.apply(from);
		StringBuilder definition = new StringBuilder(quote(to.name()) + " " + AlterSql.type(to, this));
		definition.append(to.nullable() ? " NULL" : " NOT NULL");
		if (to.defaultValue() instanceof Value.Expression expression) {
			definition.append(" DEFAULT ").append(expression.sql());
		}
		if (to.comment() != null) {
			definition.append(" COMMENT '").append(to.comment()).append("'");
		}
		return List.of(alter(table, "MODIFY COLUMN " + definition));
	}

	@Override
	public List<String> comment(Table table, String text) {
		return List.of(alter(table, "COMMENT = '" + text + "'"));
	}

	@Override
	public List<String> drop(Table table, Constraint constraint) {
		String name = quote(String.valueOf(constraint.name()));
		if (constraint instanceof UniqueConstraint) {
			return List.of(alter(table, "DROP INDEX " + name));
		}
		if (constraint instanceof PrimaryKey key) {
			// A foreign key may need one
			String index = "ADD INDEX IF NOT EXISTS zz_key (" + quote(key.columns().get(0)) + ")";
			return List.of(alter(table, index + ", DROP PRIMARY KEY"));
		}
		return List.of(alter(table,
				((constraint instanceof CheckConstraint) ? "DROP CONSTRAINT " : "DROP FOREIGN KEY ") + name));
	}

	@Override
	public List<String> dropIndex(Table table, Index index) {
		return List.of(alter(table, "DROP INDEX " + quote(String.valueOf(index.name()))));
	}

}
