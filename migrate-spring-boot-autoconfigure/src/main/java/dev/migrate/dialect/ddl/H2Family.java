package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;

/**
 * H2.
 */
final class H2Family extends Family {

	H2Family(Dialect dialect, TypeNames types) {
		super("H2", new Names(dialect, "H2", ReservedWords.H2, Names.Limit.characters(256)), new H2Literals(dialect),
				types,
				EnumSet.complementOf(EnumSet.of(Feature.PARTIAL_INDEX, Feature.EXPRESSION_INDEX, Feature.INDEX_METHOD,
						Feature.OPERATOR_CLASS, Feature.INDEX_PREFIX, Feature.CONCURRENT_INDEX,
						Feature.DEFERRABLE_FOREIGN_KEY, Feature.DEFERRABLE_UNIQUE, Feature.EXCLUSION,
						Feature.VIRTUAL_COLUMN, Feature.ENUM_VALUE, Feature.INCLUDING_INDEX,
						Feature.MATERIALIZED_VIEW)));
	}

	/** H2 keeps the labels with the column. */
	@Override
	Optional<String> enumeration(ColumnType.Enumeration type) {
		return Optional
			.of("enum (" + type.labels().stream().map(names()::text).collect(Collectors.joining(", ")) + ")");
	}

	@Override
	boolean checksEnumerations() {
		return false;
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		String column = "ALTER TABLE " + name(change.table()) + " ALTER COLUMN " + names().identifier(change.column())
				+ " ";
		List<String> statements = new ArrayList<>();
		if (change.type() != null) {
			statements.add(column + "SET DATA TYPE " + type(change.type())
					+ ((change.using() != null) ? " USING " + change.using() : ""));
		}
		statements.addAll(AlterParts.nullabilityAndDefault(this, change, column, "DROP NOT NULL"));
		if (change.comment() != null) {
			statements.addAll(columnComment(change.table(), change.column(), change.comment().value()));
		}
		return AlterParts.withName(this, change, statements, "ALTER COLUMN %s RENAME TO %s");
	}

	@Override
	List<String> renameTable(ObjectName from, String to) {
		return List.of("ALTER TABLE " + name(from) + " RENAME TO " + names().qualified(from.schema(), to));
	}

	private static final class H2Literals extends Literals {

		H2Literals(Dialect dialect) {
			super(dialect);
		}

		@Override
		String uuid(UUID uuid) {
			return "'" + uuid + "'";
		}

	}

}
