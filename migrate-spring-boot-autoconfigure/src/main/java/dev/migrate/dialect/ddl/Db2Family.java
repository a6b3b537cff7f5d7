package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * DB2. Some changes leave a table in a state in which it must be reorganised before it
 * can be used again.
 */
final class Db2Family extends Family {

	Db2Family(Dialect dialect, TypeNames types) {
		super("DB2", new Names(dialect, "DB2", ReservedWords.STANDARD, Names.Limit.bytes(128)),
				new Db2Literals(dialect), types,
				EnumSet.of(Feature.SCHEMAS, Feature.EXPRESSION_INDEX, Feature.DESCENDING_INDEX, Feature.SEQUENCES,
						Feature.SEQUENCE_CACHE, Feature.STORED_COLUMN, Feature.IDENTITY_ALWAYS,
						Feature.IDENTITY_INCREMENT, Feature.COMMENTS, Feature.MULTI_ROW_INSERT, Feature.RESTRICT));
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		require(Feature.CONVERSION, change.using() != null, change.table() + "." + change.column());
		AlterParts.refuseEnumeration(this, change);
		String column = "ALTER TABLE " + name(change.table()) + " ALTER COLUMN " + names().identifier(change.column())
				+ " ";
		List<String> statements = new ArrayList<>();
		if (change.type() != null) {
			statements.add(column + "SET DATA TYPE " + type(change.type()));
		}
		statements.addAll(AlterParts.nullabilityAndDefault(this, change, column, "DROP NOT NULL"));
		if (change.type() != null || change.nullable() != null) {
			statements.add(reorganise(change.table()));
		}
		return AlterParts.withCommentAndName(this, change, statements);
	}

	@Override
	List<String> dropColumn(ObjectName table, String column, boolean onlyIfPresent) {
		List<String> statements = new ArrayList<>(super.dropColumn(table, column, onlyIfPresent));
		statements.add(reorganise(table));
		return statements;
	}

	private String reorganise(ObjectName table) {
		return "CALL SYSPROC.ADMIN_CMD(" + names().text("REORG TABLE " + name(table)) + ")";
	}

	@Override
	List<String> renameTable(ObjectName from, String to) {
		return List.of("RENAME TABLE " + name(from) + " TO " + names().identifier(to));
	}

	@Override
	String indexName(ObjectName table, String index) {
		return names().qualified(table.schema(), index);
	}

	@Override
	String sequenceType() {
		return " AS BIGINT";
	}

	@Override
	String commentLiteral(@Nullable String comment) {
		return names().text((comment != null) ? comment : "");
	}

	@Override
	String dropSchema(String schema, boolean onlyIfPresent, boolean cascading) {
		return super.dropSchema(schema, onlyIfPresent, cascading) + " RESTRICT";
	}

	private static final class Db2Literals extends Literals {

		Db2Literals(Dialect dialect) {
			super(dialect);
		}

		@Override
		String bytes(String hex) {
			return "BX'" + hex + "'";
		}

		@Override
		String instant(OffsetDateTime instant) {
			return timestamp(utc(instant));
		}

	}

}
