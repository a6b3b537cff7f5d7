package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropTable;
import dev.migrate.schema.Table;

/**
 * Renders tables with all that belongs to them.
 */
final class TableDdl {

	private final Family family;

	private final ColumnDdl columns;

	private final ConstraintDdl constraints;

	private final IndexDdl indexes;

	TableDdl(Family family, ColumnDdl columns, ConstraintDdl constraints, IndexDdl indexes) {
		this.family = family;
		this.columns = columns;
		this.constraints = constraints;
		this.indexes = indexes;
	}

	List<String> create(CreateTable operation) {
		Table table = operation.table();
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE "
				+ this.family.only("IF NOT EXISTS", operation.onlyIfMissing(), Feature.CREATE_IF_NOT_EXISTS,
						table.name())
				+ this.family.name(table.name()) + " (\n    " + elements(table) + "\n)"
				+ this.family.tableSuffix(table));
		statements.addAll(this.family.afterCreate(table));
		table.indexes()
			.forEach((index) -> statements
				.add(this.indexes.create(new CreateIndex(table.name(), index, false, operation.onlyIfMissing()))));
		if (table.comment() != null && !this.family.commentsInline()) {
			statements.addAll(this.family.tableComment(table.name(), table.comment()));
		}
		table.columns().forEach((column) -> statements.addAll(this.columns.comment(table.name(), column)));
		return statements;
	}

	/** What stands between the parentheses. */
	String elements(Table table) {
		return Stream
			.concat(table.columns().stream().map((column) -> this.columns.definition(table.name(), column)),
					table.constraints()
						.stream()
						.filter((constraint) -> !this.family.isPartOfColumn(table, constraint))
						.map((constraint) -> this.constraints.definition(table.name(), constraint)))
			.collect(Collectors.joining(",\n    "));
	}

	String drop(DropTable operation) {
		this.family.require(Feature.DROP_TABLE_CASCADE, operation.cascading(), operation.name().toString());
		return "DROP TABLE "
				+ this.family.only("IF EXISTS", operation.onlyIfPresent(), Feature.DROP_IF_EXISTS, operation.name())
				+ this.family.name(operation.name()) + (operation.cascading() ? this.family.cascade() : "");
	}

}
