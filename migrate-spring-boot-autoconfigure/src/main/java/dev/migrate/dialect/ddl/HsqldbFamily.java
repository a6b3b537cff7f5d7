package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import org.jspecify.annotations.Nullable;

/**
 * HSQLDB.
 */
final class HsqldbFamily extends Family {

	HsqldbFamily(Dialect dialect, TypeNames types) {
		super("HSQLDB", new Names(dialect, "HSQLDB", ReservedWords.HSQLDB, Names.Limit.characters(128)),
				new HsqldbLiterals(dialect), types,
				EnumSet.complementOf(EnumSet.of(Feature.PARTIAL_INDEX, Feature.EXPRESSION_INDEX, Feature.INDEX_METHOD,
						Feature.INDEX_PREFIX, Feature.OPERATOR_CLASS, Feature.NULLS_ORDER, Feature.INCLUDING_INDEX,
						Feature.DESCENDING_INDEX, Feature.CONCURRENT_INDEX, Feature.DEFERRABLE_FOREIGN_KEY,
						Feature.DEFERRABLE_UNIQUE, Feature.EXCLUSION, Feature.VIRTUAL_COLUMN, Feature.ENUM_VALUE,
						Feature.MATERIALIZED_VIEW, Feature.SEQUENCE_CACHE, Feature.CONVERSION,
						Feature.DROP_COLUMN_IF_EXISTS, Feature.DROP_CONSTRAINT_IF_EXISTS)));
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
		statements.addAll(AlterParts.nullabilityAndDefault(this, change, column, "SET NULL"));
		if (change.comment() != null) {
			statements.addAll(columnComment(change.table(), change.column(), change.comment().value()));
		}
		return AlterParts.withName(this, change, statements, "ALTER COLUMN %s RENAME TO %s");
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
	List<String> createView(String name, String definition, boolean replacing) {
		String create = "CREATE VIEW " + name + definition;
		return replacing ? List.of("DROP VIEW IF EXISTS " + name, create) : List.of(create);
	}

	private static final class HsqldbLiterals extends Literals {

		HsqldbLiterals(Dialect dialect) {
			super(dialect);
		}

		@Override
		String instant(OffsetDateTime instant) {
			return "TIMESTAMP '" + utc(instant) + "+0:00'";
		}

	}

}
