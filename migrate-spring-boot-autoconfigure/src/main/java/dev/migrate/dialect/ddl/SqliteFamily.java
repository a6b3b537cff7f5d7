package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. It alters little of a table; the rest is done by {@link SqliteBatch}.
 */
final class SqliteFamily extends Family {

	private final @Nullable TableReader tables;

	SqliteFamily(Dialect dialect, @Nullable TableReader tables) {
		super("SQLite", new Names(dialect, "SQLite", ReservedWords.SQLITE, Names.Limit.bytes(Integer.MAX_VALUE)),
				new SqliteLiterals(dialect), new SqliteTypeNames(),
				EnumSet.of(Feature.CREATE_IF_NOT_EXISTS, Feature.DROP_IF_EXISTS, Feature.INDEX_IF_NOT_EXISTS,
						Feature.DROP_INDEX_IF_EXISTS, Feature.PARTIAL_INDEX, Feature.EXPRESSION_INDEX,
						Feature.DESCENDING_INDEX, Feature.DEFERRABLE_FOREIGN_KEY, Feature.ON_UPDATE, Feature.RESTRICT,
						Feature.SET_DEFAULT, Feature.STORED_COLUMN, Feature.VIRTUAL_COLUMN, Feature.CONVERSION,
						Feature.MULTI_ROW_INSERT));
		this.tables = tables;
	}

	@Override
	String columnType(Column column) {
		// only INTEGER, and by that name, stands for the row id, which has 64 bits
		return (column.identity() != null) ? "integer" : super.columnType(column);
	}

	@Override
	String identity(Column column, Identity identity) {
		return "PRIMARY KEY AUTOINCREMENT";
	}

	@Override
	boolean isPartOfColumn(Table table, Constraint constraint) {
		return constraint instanceof PrimaryKey && table.columns().stream().anyMatch((c) -> c.identity() != null);
	}

	@Override
	List<String> afterCreate(Table table) {
		Column column = table.columns().stream().filter((c) -> c.identity() != null).findFirst().orElse(null);
		if (column == null) {
			return List.of();
		}
		if (!table.primaryKey().map(PrimaryKey::columns).orElse(List.of()).equals(List.of(column.name()))) {
			throw unsupported(
					"identity column '" + column.name() + "' of '" + table.name() + "' that is not its primary key",
					"make it the primary key, or leave out identity()");
		}
		long start = Objects.requireNonNull(column.identity()).start();
		return (start == 1) ? List.of() : List.of("INSERT INTO sqlite_sequence (name, seq) VALUES ("
				+ names().text(table.name().name()) + ", " + (start - 1) + ")");
	}

	@Override
	String generated(String expression, boolean stored) {
		return super.generated(expression, stored) + (stored ? " STORED" : " VIRTUAL");
	}

	@Override
	String defaultValue(ColumnType type, Value value) {
		String rendered = super.defaultValue(type, value);
		return value instanceof Value.Expression && !isCurrent(rendered) ? "(" + rendered + ")" : rendered;
	}

	/** Why {@code ADD COLUMN} would refuse a column, or {@code null} if it takes it. */
	static @Nullable String notAddable(Column column) {
		if (column.identity() != null) {
			return "an identity column";
		}
		if (column.generated() != null && column.generated().stored()) {
			return "a generated column that is stored";
		}
		if (column.defaultValue() instanceof Value.Expression) {
			return "a column whose default is an expression";
		}
		boolean noDefault = column.defaultValue() == null
				|| (column.defaultValue() instanceof Value.Literal literal && literal.value() == null);
		return !column.nullable() && noDefault && column.generated() == null ? "a NOT NULL column without a default"
				: null;
	}

	@Override
	void verifyAdd(ObjectName table, Column column) {
		String reason = notAddable(column);
		if (reason != null) {
			throw batchOnly("add " + reason + " ('" + column.name() + "') to table '" + table + "'", table);
		}
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		if (!onlyRenames(change)) {
			throw batchOnly("change column '" + change.column() + "' of table '" + change.table() + "'",
					change.table());
		}
		return AlterParts.withName(this, change, List.of(), "RENAME COLUMN %s TO %s");
	}

	static boolean onlyRenames(AlterColumn change) {
		return change.type() == null && change.nullable() == null && change.defaultValue() == null
				&& change.comment() == null;
	}

	@Override
	void verifyAddConstraint(ObjectName table, Constraint constraint) {
		throw batchOnly("add a constraint (" + constraint.kind() + ") to table '" + table + "'", table);
	}

	@Override
	List<String> dropConstraint(DropConstraint drop, @Nullable String constraint) {
		throw batchOnly("drop a constraint of table '" + drop.table() + "'", drop.table());
	}

	private UnsupportedOperationOnDatabaseException batchOnly(String operation, ObjectName table) {
		return unsupported(operation,
				"put the change into op.batchAlterTable(\"" + table.name() + "\", (batch) -> ...), which moves the rows"
						+ " into a new table here and alters the table on other databases");
	}

	@Override
	List<String> batch(BatchAlterTable batch, Function<Operation, List<String>> single) {
		return new SqliteBatch(this, single, this.tables).render(batch);
	}

	@Override
	List<String> createView(String name, String definition, boolean replacing) {
		String create = "CREATE VIEW " + name + definition;
		return replacing ? List.of("DROP VIEW IF EXISTS " + name, create) : List.of(create);
	}

	private static final class SqliteLiterals extends Literals {

		SqliteLiterals(Dialect dialect) {
			super(dialect);
		}

		@Override
		String bool(boolean value) {
			return value ? "1" : "0";
		}

		@Override
		String date(String date) {
			return "'" + date + "'";
		}

		@Override
		String time(String time) {
			return "'" + time + "'";
		}

		@Override
		String timestamp(String timestamp) {
			return "'" + timestamp + "'";
		}

		@Override
		String instant(OffsetDateTime instant) {
			return "'" + utc(instant) + "'";
		}

	}

}
