package dev.migrate.acceptance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * SQLite, in which an empty table is best dropped and created anew.
 */
final class SqliteSql implements AlterSql {

	@Override
	public String quote(String name) {
		return '"' + name + '"';
	}

	@Override
	public List<String> renameColumn(Table table, String column, String name) {
		return List.of(alter(table, "RENAME COLUMN " + quote(column) + " TO " + quote(name)));
	}

	@Override
	public List<String> change(Table table, Column from, UnaryOperator<Column> change) {
		Column to = change.apply(from);
		return anew(new Table(table.name(),
				table.columns().stream().map((column) -> column.equals(from) ? to : column).toList(),
				table.constraints(), table.indexes(), table.comment()));
	}

	@Override
	public @Nullable List<String> comment(Table table, String text) {
		return null;
	}

	@Override
	public List<String> add(Table table, String name, String definition, UnaryOperator<Table> change) {
		return anew(change.apply(table));
	}

	@Override
	public List<String> drop(Table table, Constraint constraint) {
		return anew(new Table(table.name(), table.columns(),
				table.constraints().stream().filter((other) -> other != constraint).toList(), table.indexes(),
				table.comment()));
	}

	@Override
	public boolean hasSequences() {
		return false;
	}

	private List<String> anew(Table table) {
		List<String> statements = new ArrayList<>(List.of("DROP TABLE " + quote(table.name()), create(table)));
		table.indexes().forEach((index) -> statements.add(create(table, index)));
		return statements;
	}

	private String create(Table table) {
		boolean isCounted = table.columns().stream().anyMatch((column) -> column.identity() != null);
		List<String> elements = new ArrayList<>(table.columns().stream().map(this::define).toList());
		table.constraints()
			.stream()
			.filter((constraint) -> !(isCounted && constraint instanceof PrimaryKey))
			.forEach((constraint) -> elements.add(define(constraint)));
		return "CREATE TABLE " + quote(table.name()) + " (" + String.join(", ", elements) + ")";
	}

	private String define(Column column) {
		String text = quote(column.name()) + " " + Target.type(column);
		if (column.identity() != null) {
			return text + " PRIMARY KEY AUTOINCREMENT";
		}
		if (column.generated() != null) {
			return text + " GENERATED ALWAYS AS (" + column.generated().expression() + ") "
					+ (column.generated().stored() ? "STORED" : "VIRTUAL");
		}
		return text + ((column.defaultValue() instanceof Value.Expression value) ? " DEFAULT " + value.sql() : "")
				+ (column.nullable() ? "" : " NOT NULL");
	}

	private String define(Constraint constraint) {
		String name = (constraint.name() != null) ? "CONSTRAINT " + quote(constraint.name().text()) + " " : "";
		if (constraint instanceof PrimaryKey key) {
			return name + "PRIMARY KEY (" + columns(key.columns()) + ")";
		}
		if (constraint instanceof UniqueConstraint unique) {
			return name + "UNIQUE (" + columns(unique.columns()) + ")";
		}
		if (constraint instanceof CheckConstraint check) {
			return name + "CHECK (" + check.condition() + ")";
		}
		ForeignKey key = (ForeignKey) constraint;
		return name + "FOREIGN KEY (" + columns(key.columns()) + ") REFERENCES " + quote(key.referencedTable()) + " ("
				+ columns(key.referencedColumns()) + ")"
				+ ((key.onDelete() != ReferentialAction.NO_ACTION) ? " ON DELETE " + key.onDelete().sql() : "");
	}

	private String create(Table table, Index index) {
		return "CREATE " + (index.isUnique() ? "UNIQUE " : "") + "INDEX " + quote(Objects.toString(index.name()))
				+ " ON " + quote(table.name()) + " ("
				+ index.keys()
					.stream()
					.map((key) -> (key.isExpression() ? key.text() : quote(key.text()))
							+ (key.descending() ? " DESC" : ""))
					.collect(Collectors.joining(", "))
				+ ")" + ((index.where() != null) ? " WHERE " + index.where() : "");
	}

	private String columns(List<String> names) {
		return names.stream().map(this::quote).collect(Collectors.joining(", "));
	}

}
