package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Oracle.
 */
final class OracleFamily extends Family {

	OracleFamily(Dialect dialect, TypeNames types, DatabaseVersion version) {
		super("Oracle", new Names(dialect, "Oracle", ReservedWords.ORACLE, Names.Limit.bytes(128)),
				new OracleLiterals(dialect, version.isAtLeast(23, 0)), types, features(version));
	}

	private static Set<Feature> features(DatabaseVersion version) {
		Set<Feature> features = EnumSet.of(Feature.SCHEMAS, Feature.EXPRESSION_INDEX, Feature.DESCENDING_INDEX,
				Feature.DEFERRABLE_FOREIGN_KEY, Feature.DEFERRABLE_UNIQUE, Feature.SEQUENCES, Feature.SEQUENCE_CACHE,
				Feature.VIRTUAL_COLUMN, Feature.IDENTITY_ALWAYS, Feature.IDENTITY_INCREMENT, Feature.COMMENTS,
				Feature.MATERIALIZED_VIEW, Feature.DROP_TABLE_CASCADE);
		if (version.isAtLeast(23, 0)) {
			features
				.addAll(EnumSet.of(Feature.CREATE_IF_NOT_EXISTS, Feature.DROP_IF_EXISTS, Feature.INDEX_IF_NOT_EXISTS,
						Feature.DROP_INDEX_IF_EXISTS, Feature.SEQUENCE_IF_NOT_EXISTS, Feature.MULTI_ROW_INSERT));
		}
		return features;
	}

	@Override
	String generated(String expression, boolean stored) {
		return super.generated(expression, stored) + " VIRTUAL";
	}

	@Override
	String addColumn() {
		return "ADD";
	}

	@Override
	String cascade() {
		return " CASCADE CONSTRAINTS";
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		require(Feature.CONVERSION, change.using() != null, change.table() + "." + change.column());
		AlterParts.refuseEnumeration(this, change);
		List<String> parts = new ArrayList<>();
		if (change.type() != null) {
			parts.add(type(change.type()));
		}
		if (change.defaultValue() != null) {
			Value value = change.defaultValue().value();
			parts.add("DEFAULT " + ((value != null) ? literals().render(value) : "NULL"));
		}
		if (change.nullable() != null) {
			parts.add(change.nullable() ? "NULL" : "NOT NULL");
		}
		return AlterParts.withCommentAndName(this, change,
				parts.isEmpty() ? List.of() : List.of("ALTER TABLE " + name(change.table()) + " MODIFY ("
						+ names().identifier(change.column()) + " " + String.join(" ", parts) + ")"));
	}

	@Override
	String restart(long value) {
		return "RESTART START WITH " + value;
	}

	@Override
	String commentLiteral(@Nullable String comment) {
		return names().text((comment != null) ? comment : "");
	}

	@Override
	String dropSchema(String schema, boolean onlyIfPresent, boolean cascading) {
		throw noSchemas(schema);
	}

	@Override
	String createSchema(String schema, boolean onlyIfMissing) {
		throw noSchemas(schema);
	}

	private UnsupportedOperationOnDatabaseException noSchemas(String schema) {
		return unsupported("schemas apart from users (" + schema + ")",
				"let an administrator create or drop the user of that name");
	}

	private static final class OracleLiterals extends Literals {

		private final boolean hasBoolean;

		OracleLiterals(Dialect dialect, boolean hasBoolean) {
			super(dialect);
			this.hasBoolean = hasBoolean;
		}

		@Override
		String bool(boolean value) {
			return this.hasBoolean ? super.bool(value) : value ? "1" : "0";
		}

		@Override
		String bytes(String hex) {
			return "HEXTORAW('" + hex + "')";
		}

		@Override
		String time(String time) {
			return "TIMESTAMP '1970-01-01 " + time + "'";
		}

		@Override
		String instant(OffsetDateTime instant) {
			return "TIMESTAMP '" + utc(instant) + " +00:00'";
		}

	}

}
