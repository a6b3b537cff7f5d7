package dev.migrate.acceptance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, H2 and HSQLDB, which differ in words only.
 *
 * @param setType how a type is changed
 * @param renameColumn how a column is renamed
 * @param dropNotNull how a column becomes nullable
 */
record StandardSql(String setType, String renameColumn, String dropNotNull) implements AlterSql {

	static StandardSql postgresql() {
		return new StandardSql("ALTER COLUMN %1$s TYPE %2$s USING %1$s::%2$s", "RENAME COLUMN %s TO %s",
				"DROP NOT NULL");
	}

	static StandardSql h2() {
		return new StandardSql("ALTER COLUMN %s SET DATA TYPE %s", "ALTER COLUMN %s RENAME TO %s", "DROP NOT NULL");
	}

	static StandardSql hsqldb() {
		return new StandardSql("ALTER COLUMN %s SET DATA TYPE %s", "ALTER COLUMN %s RENAME TO %s", "SET NULL");
	}

	@Override
	public String quote(String name) {
		return '"' + name + '"';
	}

	@Override
	public List<String> renameColumn(Table table, String column, String name) {
		return List.of(alter(table, this.renameColumn.formatted(quote(column), quote(name))));
	}

	@Override
	public List<String> change(Table table, Column from, UnaryOperator<Column> change) {
		Column to = change.apply(from);
		List<String> statements = new ArrayList<>();
		String column = quote(from.name());
		if (!from.type().equals(to.type())) {
			statements.add(alter(table, this.setType.formatted(column, AlterSql.type(to, this))));
		}
		if (from.nullable() != to.nullable()) {
			statements.add(
					alter(table, "ALTER COLUMN " + column + " " + (to.nullable() ? this.dropNotNull : "SET NOT NULL")));
		}
		if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
			statements.add(alter(table, "ALTER COLUMN " + column + " " + setDefault(to.defaultValue())));
		}
		if (!Objects.equals(from.comment(), to.comment())) {
			statements.add("COMMENT ON COLUMN " + quote(table.name()) + "." + column + " IS '" + to.comment() + "'");
		}
		return statements;
	}

	static String setDefault(@Nullable Value value) {
		return (value instanceof Value.Expression expression) ? "SET DEFAULT " + expression.sql() : "DROP DEFAULT";
	}

	@Override
	public List<String> comment(Table table, String text) {
		return List.of("COMMENT ON TABLE " + quote(table.name()) + " IS '" + text + "'");
	}

	@Override
	public List<String> drop(Table table, Constraint constraint) {
		return List.of(alter(table, "DROP CONSTRAINT " + quote(String.valueOf(constraint.name()))));
	}

}
