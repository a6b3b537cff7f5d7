package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server. A default is a constraint with a name of its own there, which has to be
 * looked up before it can go.
 */
final class SqlServerFamily extends Family {

	SqlServerFamily(Dialect dialect, TypeNames types) {
		super("SQL Server", new Names(dialect, "SQL Server", ReservedWords.SQL_SERVER, Names.Limit.characters(128)),
				new SqlServerLiterals(dialect), types,
				EnumSet.of(Feature.SCHEMAS, Feature.DROP_IF_EXISTS, Feature.DROP_COLUMN_IF_EXISTS,
						Feature.DROP_CONSTRAINT_IF_EXISTS, Feature.DROP_INDEX_IF_EXISTS, Feature.PARTIAL_INDEX,
						Feature.DESCENDING_INDEX, Feature.INCLUDING_INDEX, Feature.ON_UPDATE, Feature.SET_DEFAULT,
						Feature.SEQUENCES, Feature.SEQUENCE_CACHE, Feature.STORED_COLUMN, Feature.VIRTUAL_COLUMN,
						Feature.IDENTITY_INCREMENT, Feature.IDENTITY_ALWAYS, Feature.MULTI_ROW_INSERT));
	}

	@Override
	String identity(Column column, Identity identity) {
		// in either mode, given values are taken only after SET IDENTITY_INSERT
		return "IDENTITY(" + identity.start() + "," + identity.increment() + ")";
	}

	@Override
	String generated(String expression, boolean stored) {
		return "AS (" + expression + ")" + (stored ? " PERSISTED" : "");
	}

	@Override
	boolean statesTypeOfGenerated() {
		return false;
	}

	@Override
	String addColumn() {
		return "ADD";
	}

	@Override
	List<String> dropColumn(ObjectName table, String column, boolean onlyIfPresent) {
		List<String> statements = new ArrayList<>();
		statements.add(dropDefault(table, column));
		statements.addAll(super.dropColumn(table, column, onlyIfPresent));
		return statements;
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		require(Feature.CONVERSION, change.using() != null, change.table() + "." + change.column());
		require(Feature.COMMENTS, change.comment() != null, change.table() + "." + change.column());
		AlterParts.refuseEnumeration(this, change);
		String table = "ALTER TABLE " + name(change.table()) + " ";
		String column = names().identifier(change.column());
		List<String> statements = new ArrayList<>();
		if (change.defaultValue() != null || change.type() != null) {
			statements.add(dropDefault(change.table(), change.column()));
		}
		if (change.type() != null || change.nullable() != null) {
			statements.add(table + "ALTER COLUMN " + column + " " + type(typeAfter(change))
					+ (nullableAfter(change) ? " NULL" : " NOT NULL"));
		}
		Value value = defaultAfter(change);
		if (value != null && (change.defaultValue() != null || change.type() != null)) {
			statements.add(table + "ADD DEFAULT " + literals().render(value) + " FOR " + column);
		}
		if (change.newName() != null) {
			statements.add(rename(name(change.table()) + "." + column, change.newName(), "COLUMN"));
		}
		return statements;
	}

	private @Nullable Value defaultAfter(AlterColumn change) {
		if (change.defaultValue() != null) {
			return change.defaultValue().value();
		}
		return (change.type() != null) ? former(change).defaultValue() : null;
	}

	private ColumnType typeAfter(AlterColumn change) {
		return (change.type() != null) ? change.type() : former(change).type();
	}

	private boolean nullableAfter(AlterColumn change) {
		return (change.nullable() != null) ? change.nullable() : former(change).nullable();
	}

	/**
	 * SQL Server wants type and nullability together, and would reset what is left out.
	 */
	private Column former(AlterColumn change) {
		if (change.former() == null) {
			throw unsupported(
					"change only a part of column '" + change.column() + "' of '" + change.table()
							+ "' without knowing the rest",
					"say what the column was with (c) -> c.was(column(...)), or give type and nullability,"
							+ " and the default if the type changes");
		}
		return change.former();
	}

	private String dropDefault(ObjectName table, String column) {
		String quotedTable = name(table);
		return "DECLARE @sql nvarchar(max) = (SELECT " + text("ALTER TABLE " + quotedTable + " DROP CONSTRAINT ")
				+ " + QUOTENAME(name) FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID("
				+ text(quotedTable) + ") AND parent_column_id = COLUMNPROPERTY(OBJECT_ID(" + text(quotedTable) + "), "
				+ text(column) + ", 'ColumnId')); IF @sql IS NOT NULL EXEC sp_executesql @sql";
	}

	private String rename(String object, String newName, @Nullable String type) {
		return "EXEC sp_rename " + text(object) + ", " + text(newName) + ((type != null) ? ", " + text(type) : "");
	}

	private String text(String text) {
		return "N" + names().text(text);
	}

	@Override
	List<String> renameTable(ObjectName from, String to) {
		return List.of(rename(name(from), to, null));
	}

	@Override
	List<String> dropConstraint(DropConstraint drop, @Nullable String constraint) {
		if (constraint == null) {
			throw unsupported("drop the primary key of '" + drop.table() + "' without its name",
					"give the name: op.dropConstraint(table, name)");
		}
		return super.dropConstraint(drop, constraint);
	}

	@Override
	String dropIndex(ObjectName table, String index, boolean onlyIfPresent) {
		return "DROP INDEX " + (onlyIfPresent ? "IF EXISTS " : "") + names().identifier(index) + " ON " + name(table);
	}

	@Override
	List<String> createView(String name, String definition, boolean replacing) {
		return List.of("CREATE " + (replacing ? "OR ALTER " : "") + "VIEW " + name + definition);
	}

	private static final class SqlServerLiterals extends Literals {

		SqlServerLiterals(Dialect dialect) {
			super(dialect);
		}

		@Override
		String text(String text) {
			return "N" + super.text(text);
		}

		@Override
		String bool(boolean value) {
			return value ? "1" : "0";
		}

		@Override
		String bytes(String hex) {
			return "0x" + hex;
		}

		@Override
		String uuid(UUID uuid) {
			return "'" + uuid + "'";
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
			return "'" + timestamp.replace(' ', 'T') + "'";
		}

		@Override
		String instant(OffsetDateTime instant) {
			return "'" + utc(instant).replace(' ', 'T') + "+00:00'";
		}

	}

}
