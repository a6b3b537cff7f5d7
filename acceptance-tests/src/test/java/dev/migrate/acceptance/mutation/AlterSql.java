package dev.migrate.acceptance.mutation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The SQL by which somebody would change one kind of database.
 */
interface AlterSql {

	/** Quote a name. */
	String quote(String name);

	default String quote(ObjectName name) {
		return ((name.schema() != null) ? quote(name.schema()) + "." : "") + quote(name.name());
	}

	default String alter(Table table, String change) {
		return "ALTER TABLE " + quote(table.name()) + " " + change;
	}

	default List<String> addColumn(Table table, String definition) {
		return List.of(alter(table, "ADD COLUMN " + definition));
	}

	default List<String> dropColumn(Table table, String column) {
		return List.of(alter(table, "DROP COLUMN " + quote(column)));
	}

	default List<String> dropTable(Table table) {
		return List.of("DROP TABLE " + quote(table.name()));
	}

	default List<String> renameTable(Table table, String name) {
		return List.of(alter(table, "RENAME TO " + quote(name)));
	}

	List<String> renameColumn(Table table, String column, String name);

	/**
	 * Change the type, the default, the comment of a column, or whether it is nullable.
	 */
	List<String> change(Table table, Column from, UnaryOperator<Column> change);

	/** {@code null} where the database has no comments. */
	@Nullable List<String> comment(Table table, String text);

	/** Add a key or check. */
	default List<String> add(Table table, String name, String definition, UnaryOperator<Table> change) {
		return List.of(alter(table, "ADD CONSTRAINT " + quote(name) + " " + definition));
	}

	List<String> drop(Table table, Constraint constraint);

	default List<String> dropIndex(Table table, Index index) {
		return List.of("DROP INDEX " + quote(String.valueOf(index.name())));
	}

	default boolean hasSequences() {
		return true;
	}

	/** The type that has labels; {@code null} if it is the type of a column. */
	default String enumeration(List<String> labels) {
		return "enum ('" + String.join("', '", labels) + "')";
	}

	static String type(Column column, AlterSql sql) {
		return (column.type() instanceof ColumnType.Enumeration type) ? sql.enumeration(type.labels())
				: Target.type(column);
	}

}
