package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.operation.AddColumn;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;

/**
 * Renders columns.
 */
final class ColumnDdl {

	private final Family family;

	ColumnDdl(Family family) {
		this.family = family;
	}

	/**
	 * Render a column as it stands in {@code CREATE TABLE} and {@code ADD COLUMN}.
	 * @param table the table
	 * @param column the column
	 * @return the name, the type and all that follows
	 */
	String definition(ObjectName table, Column column) {
		Generated generated = column.generated();
		boolean typed = generated == null || this.family.statesTypeOfGenerated();
		return Stream.of(this.family.names().identifier(column.name()), typed ? this.family.columnType(column) : "",
				source(table, column), this.family.nullability(column), check(column), this.family.columnSuffix(column))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String source(ObjectName table, Column column) {
		String where = table + "." + column.name();
		if (column.identity() != null) {
			Identity identity = column.identity();
			this.family.require(Feature.IDENTITY_ALWAYS, identity.mode() == Identity.Mode.ALWAYS, where);
			this.family.require(Feature.IDENTITY_INCREMENT, identity.increment() != 1, where);
			return this.family.identity(column, identity);
		}
		if (column.generated() != null) {
			boolean stored = column.generated().stored();
			this.family.require(stored ? Feature.STORED_COLUMN : Feature.VIRTUAL_COLUMN, true, where);
			return this.family.generated(column.generated().expression(), stored);
		}
		return (column.defaultValue() != null) ? this.family.defaultClause(column.type(), column.defaultValue()) : "";
	}

	private String check(Column column) {
		if (!(column.type() instanceof ColumnType.Enumeration enumeration) || !this.family.checksEnumerations()) {
			return "";
		}
		return "CHECK (" + this.family.names().identifier(column.name()) + " IN ("
				+ enumeration.labels().stream().map(this.family.names()::text).collect(Collectors.joining(", ")) + "))";
	}

	List<String> add(AddColumn operation) {
		this.family.verifyAdd(operation.table(), operation.column());
		String ifNotExists = this.family.only("IF NOT EXISTS", operation.onlyIfMissing(),
				Feature.ADD_COLUMN_IF_NOT_EXISTS, operation.table() + "." + operation.column().name());
		List<String> statements = new ArrayList<>();
		statements.add("ALTER TABLE " + this.family.name(operation.table()) + " " + this.family.addColumn() + " "
				+ ifNotExists + definition(operation.table(), operation.column()));
		statements.addAll(comment(operation.table(), operation.column()));
		return statements;
	}

	List<String> comment(ObjectName table, Column column) {
		return (column.comment() == null || this.family.commentsInline()) ? List.of()
				: this.family.columnComment(table, column.name(), column.comment());
	}

}
