package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.dialect.ddl.SqlTokens.Token;
import dev.migrate.operation.Assignment;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.DataOperation;
import dev.migrate.operation.DeleteRows;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Row;
import dev.migrate.operation.UpdateRows;
import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Renders changes of rows with their values as literals.
 */
final class DataStatements {

	/** SQL Server takes at most 1,000 rows in one insert. */
	private static final int ROWS_PER_INSERT = 500;

	private static final int ROWS_PER_DELETE = 100;

	private final Family family;

	DataStatements(Family family) {
		this.family = family;
	}

	List<String> render(DataOperation operation) {
		if (operation instanceof ExecuteSql execute) {
			return List.of(execute(execute));
		}
		if (operation instanceof BulkInsert insert) {
			return insert(insert);
		}
		if (operation instanceof DeleteRows delete) {
			return delete(delete);
		}
		if (operation instanceof UpdateRows update) {
			return update(update.table(), update.assignments(), update.where());
		}
		Backfill backfill = (Backfill) operation;
		return update(backfill.table(), backfill.assignments(), backfill.where());
	}

	private String execute(ExecuteSql execute) {
		if (execute.parameters().isEmpty()) {
			return execute.sql();
		}
		StringBuilder sql = new StringBuilder();
		int position = 0;
		int parameter = 0;
		for (Token token : SqlTokens.of(execute.sql())) {
			if (token.is("?")) {
				String value = (parameter < execute.parameters().size())
						? this.family.literals().render(execute.parameters().get(parameter)) : "";
				sql.append(execute.sql(), position, token.start()).append(value);
				position = token.end();
				parameter++;
			}
		}
		if (parameter != execute.parameters().size()) {
			throw new InvalidDefinitionException("The statement has " + parameter + " parameters (?), but "
					+ execute.parameters().size() + " values are given: " + execute.sql());
		}
		return sql.append(execute.sql().substring(position)).toString();
	}

	private List<String> insert(BulkInsert insert) {
		String head = "INSERT INTO " + this.family.name(insert.table()) + " "
				+ this.family.names().list(insert.columns()) + " VALUES ";
		int rows = this.family.has(Feature.MULTI_ROW_INSERT) ? ROWS_PER_INSERT : 1;
		return chunks(insert.rows(), rows)
			.map((chunk) -> head + chunk.stream().map(this::row).collect(Collectors.joining(", ")))
			.toList();
	}

	private static <T> Stream<List<T>> chunks(List<T> all, int size) {
		return IntStream.iterate(0, (i) -> i < all.size(), (i) -> i + size)
			.mapToObj((i) -> all.subList(i, Math.min(i + size, all.size())));
	}

	private String row(Row row) {
		return row.values().stream().map(this.family.literals()::render).collect(Collectors.joining(", ", "(", ")"));
	}

	private List<String> delete(DeleteRows delete) {
		String head = "DELETE FROM " + this.family.name(delete.table()) + " WHERE ";
		return chunks(delete.keys(), ROWS_PER_DELETE)
			.map((chunk) -> head
					+ chunk.stream().map((key) -> condition(delete.key(), key)).collect(Collectors.joining(" OR ")))
			.toList();
	}

	private String condition(List<String> columns, List<Value> key) {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			String value = this.family.literals().render(key.get(i));
			parts.add(this.family.names().identifier(columns.get(i))
					+ (value.equals("NULL") ? " IS NULL" : " = " + value));
		}
		return parts.stream().collect(Collectors.joining(" AND ", "(", ")"));
	}

	private List<String> update(ObjectName table, List<Assignment> assignments, @Nullable String where) {
		if (assignments.isEmpty()) {
			throw new InvalidDefinitionException("The update of '" + table + "' sets no column: add set(...)");
		}
		String set = assignments.stream()
			.map((assignment) -> this.family.names().identifier(assignment.column()) + " = "
					+ this.family.literals().render(assignment.value()))
			.collect(Collectors.joining(", "));
		return List
			.of("UPDATE " + this.family.name(table) + " SET " + set + ((where != null) ? " WHERE " + where : ""));
	}

}
