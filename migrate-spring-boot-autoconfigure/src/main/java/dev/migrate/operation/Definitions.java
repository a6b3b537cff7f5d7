package dev.migrate.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.TableComment;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import dev.migrate.schema.Verify;
import org.jspecify.annotations.Nullable;

/**
 * The words of a revision besides {@code op}: columns, types, constraints, indexes and
 * values. Meant for {@code import static dev.migrate.operation.Definitions.*}.
 */
public final class Definitions extends ColumnTypes {

	/** Refuse the change at the end of the statement. */
	public static final ReferentialAction NO_ACTION = ReferentialAction.NO_ACTION;

	/** Refuse the change at once. */
	public static final ReferentialAction RESTRICT = ReferentialAction.RESTRICT;

	/** Let referring rows follow. */
	public static final ReferentialAction CASCADE = ReferentialAction.CASCADE;

	/** Set referring columns to null. */
	public static final ReferentialAction SET_NULL = ReferentialAction.SET_NULL;

	/** Set referring columns to their default. */
	public static final ReferentialAction SET_DEFAULT = ReferentialAction.SET_DEFAULT;

	private Definitions() {
	}

	/**
	 * A column, nullable and without a default unless the returned definition says more.
	 * @param name the name
	 * @param type the type
	 * @return the definition
	 */
	public static ColumnDefinition column(String name, ColumnType type) {
		return new ColumnDefinition(Column.of(name, type), List.of());
	}

	/**
	 * A name in another schema.
	 * @param schema the schema
	 * @param name the name
	 * @return the qualified name
	 */
	public static ObjectName qualified(String schema, String name) {
		return new ObjectName(schema, name);
	}

	/**
	 * The comment of a table, among its columns.
	 * @param text the comment
	 * @return the element
	 */
	public static TableComment comment(String text) {
		return new TableComment(text);
	}

	/**
	 * A primary key.
	 * @param columns the columns, in order
	 * @return the constraint
	 */
	public static PrimaryKey primaryKey(String... columns) {
		return new PrimaryKey(null, List.of(columns));
	}

	/**
	 * A unique constraint.
	 * @param columns the columns, in order
	 * @return the constraint
	 */
	public static UniqueConstraint unique(String... columns) {
		return new UniqueConstraint(null, List.of(columns), Deferrability.NOT_DEFERRABLE);
	}

	/**
	 * A check constraint.
	 * @param condition the SQL condition that no row may make false
	 * @return the constraint
	 */
	public static CheckConstraint check(String condition) {
		return new CheckConstraint(null, condition);
	}

	/**
	 * A foreign key, to be completed with {@code references}.
	 * @param columns the referring columns, in order
	 * @return the beginning of the foreign key
	 */
	public static ForeignKeyColumns foreignKey(String... columns) {
		return new ForeignKeyColumns(List.of(columns));
	}

	/**
	 * An exclusion constraint with the method {@code gist} (PostgreSQL).
	 * @param elements what is compared, in order
	 * @return the constraint
	 */
	public static ExcludeConstraint exclude(ExcludeConstraint.Element... elements) {
		return new ExcludeConstraint(null, "gist", List.of(elements), null);
	}

	/**
	 * What an exclusion constraint compares.
	 * @param expression a SQL expression
	 * @param operator the operator, such as {@code &&}
	 * @return the element
	 */
	public static ExcludeConstraint.Element with(String expression, String operator) {
		return new ExcludeConstraint.Element(expression, operator);
	}

	/**
	 * An index on columns.
	 * @param columns the columns, in order
	 * @return the index
	 */
	public static Index index(String... columns) {
		return Index.of(Stream.of(columns).map(IndexKey::column).toList());
	}

	/**
	 * An index on keys that are more than columns.
	 * @param keys the keys, in order
	 * @return the index
	 */
	public static Index index(IndexKey... keys) {
		return Index.of(List.of(keys));
	}

	/**
	 * A column as the key of an index.
	 * @param column the column
	 * @return the key
	 */
	public static IndexKey asc(String column) {
		return IndexKey.column(column);
	}

	/**
	 * A column as the key of an index, from high to low.
	 * @param column the column
	 * @return the key
	 */
	public static IndexKey desc(String column) {
		return IndexKey.column(column).desc();
	}

	/**
	 * An expression as the key of an index.
	 * @param sql the expression, such as {@code lower(email)}
	 * @return the key
	 */
	public static IndexKey onExpression(String sql) {
		return IndexKey.expression(sql);
	}

	/**
	 * SQL in place of a value.
	 * @param sql the expression, such as {@code now()}
	 * @return the value
	 */
	public static Value expression(String sql) {
		return new Value.Expression(sql);
	}

	/**
	 * The columns of the rows that follow.
	 * @param names the columns, in order
	 * @return the columns
	 */
	public static List<String> columns(String... names) {
		return List.of(names);
	}

	/**
	 * A row.
	 * @param values the values, in the order of the columns: texts, numbers, booleans,
	 * dates, times, UUIDs, byte arrays, {@code null} or {@code expression(...)}
	 * @return the row
	 */
	public static Row row(@Nullable Object... values) {
		return new Row(Arrays.stream(values).map(Value::of).toList());
	}

	/**
	 * Several rows, where options follow them.
	 * @param rows each a {@code row(...)}
	 * @return the rows
	 */
	public static List<Row> rows(Row... rows) {
		return List.of(rows);
	}

	static List<Value.Literal> literals(@Nullable Object... values) {
		return Arrays.stream(values).map(Value.Literal::new).toList();
	}

	static List<Assignment> append(List<Assignment> assignments, String column, Value value) {
		List<Assignment> all = new ArrayList<>(assignments);
		all.add(new Assignment(column, value));
		return all;
	}

	static Column plain(ColumnDefinition definition) {
		Verify.that(definition.constraints().isEmpty(),
				"Column '" + definition.column().name() + "' is given with constraints, which have operations of"
						+ " their own here: leave out primaryKey(), unique(), check() and references()");
		return definition.column();
	}

}
