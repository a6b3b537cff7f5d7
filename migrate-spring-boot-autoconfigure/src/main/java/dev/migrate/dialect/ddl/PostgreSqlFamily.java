package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL.
 */
final class PostgreSqlFamily extends Family {

	PostgreSqlFamily(Dialect dialect, TypeNames types, DatabaseVersion version) {
		super("PostgreSQL", new Names(dialect, "PostgreSQL", ReservedWords.POSTGRESQL, Names.Limit.bytes(63)),
				new PostgreSqlLiterals(dialect), types, features(version));
	}

	private static Set<Feature> features(DatabaseVersion version) {
		Set<Feature> features = EnumSet.allOf(Feature.class);
		features.remove(Feature.INDEX_PREFIX);
		if (!version.isAtLeast(18, 0)) {
			features.remove(Feature.VIRTUAL_COLUMN);
		}
		return features;
	}

	@Override
	Optional<String> enumeration(ColumnType.Enumeration type) {
		return Optional.of(name(type.name()));
	}

	@Override
	boolean checksEnumerations() {
		return false;
	}

	@Override
	String generated(String expression, boolean stored) {
		return super.generated(expression, stored) + (stored ? " STORED" : " VIRTUAL");
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		String table = "ALTER TABLE " + name(change.table()) + " ";
		String column = "ALTER COLUMN " + names().identifier(change.column()) + " ";
		List<String> parts = new ArrayList<>();
		if (change.type() != null) {
			// the old default might not convert
			if (change.defaultValue() != null) {
				parts.add(column + "DROP DEFAULT");
			}
			parts.add(column + "TYPE " + type(change.type())
					+ ((change.using() != null) ? " USING " + change.using() : ""));
		}
		parts.addAll(AlterParts.nullabilityAndDefault(this, change, column, "DROP NOT NULL"));
		return AlterParts.withCommentAndName(this, change, parts.isEmpty() ? List.of()
				: List.of(table + parts.stream().distinct().collect(Collectors.joining(", "))));
	}

	@Override
	List<String> dropConstraint(DropConstraint drop, @Nullable String constraint) {
		// the name that PostgreSQL gives to a primary key without one
		return super.dropConstraint(drop, (constraint != null) ? constraint : drop.table().name() + "_pkey");
	}

	@Override
	List<String> createEnumType(ColumnType.Enumeration type, boolean onlyIfMissing) {
		String labels = type.labels().stream().map(names()::text).collect(Collectors.joining(", "));
		String create = "CREATE TYPE " + name(type.name()) + " AS ENUM (" + labels + ")";
		return List.of(onlyIfMissing
				? "DO " + names().text("BEGIN " + create + "; EXCEPTION WHEN duplicate_object THEN NULL; END")
				: create);
	}

	@Override
	List<String> addEnumValue(AddEnumValue add) {
		return List.of("ALTER TYPE " + name(add.type()) + " ADD VALUE " + (add.onlyIfMissing() ? "IF NOT EXISTS " : "")
				+ names().text(add.label()) + neighbour(" BEFORE ", add.before()) + neighbour(" AFTER ", add.after()));
	}

	private String neighbour(String keyword, @Nullable String label) {
		return (label != null) ? keyword + names().text(label) : "";
	}

	@Override
	List<String> dropEnumType(ObjectName name, boolean onlyIfPresent) {
		return List.of("DROP TYPE " + (onlyIfPresent ? "IF EXISTS " : "") + name(name));
	}

	private static final class PostgreSqlLiterals extends Literals {

		PostgreSqlLiterals(Dialect dialect) {
			super(dialect);
		}

		@Override
		String bytes(String hex) {
			return "decode('" + hex + "', 'hex')";
		}

		@Override
		String uuid(UUID uuid) {
			return "'" + uuid + "'";
		}

		@Override
		String instant(OffsetDateTime instant) {
			return "TIMESTAMP WITH TIME ZONE '" + utc(instant) + "+00'";
		}

	}

}
