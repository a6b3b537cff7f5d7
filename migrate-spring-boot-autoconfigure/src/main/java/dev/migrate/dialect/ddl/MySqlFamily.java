package dev.migrate.dialect.ddl;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * MySQL and MariaDB.
 */
final class MySqlFamily extends Family {

	private static final Pattern ON_UPDATE = Pattern.compile("(.*?)\\b(on update \\S+)",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** An expression in parentheses would be kept as one; a literal is a default. */
	private static final Pattern LITERAL = Pattern.compile(
			"NULL|[+-]?[0-9.]+(?:e[+-]?[0-9]+)?|0x[0-9a-f]+|[bx]?'(?:[^'\\\\]|''|\\\\.)*+'",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final MySqlModify modify;

	MySqlFamily(Dialect dialect, TypeNames types, DatabaseVersion version, @Nullable TableReader tables) {
		this(dialect, types, version, tables, dialect.name().equals("mariadb"));
	}

	private MySqlFamily(Dialect dialect, TypeNames types, DatabaseVersion version, @Nullable TableReader tables,
			boolean mariaDb) {
		super(mariaDb ? "MariaDB" : "MySQL",
				new Names(dialect, mariaDb ? "MariaDB" : "MySQL", ReservedWords.MYSQL, Names.Limit.characters(64)),
				new MySqlLiterals(dialect, mariaDb), types, features(version, mariaDb));
		this.modify = new MySqlModify(this, tables);
	}

	private static Set<Feature> features(DatabaseVersion version, boolean mariaDb) {
		Set<Feature> features = EnumSet.of(Feature.SCHEMAS, Feature.CREATE_IF_NOT_EXISTS, Feature.DROP_IF_EXISTS,
				Feature.SCHEMA_IF_NOT_EXISTS, Feature.DROP_SCHEMA_CASCADE, Feature.INDEX_PREFIX, Feature.ON_UPDATE,
				Feature.RESTRICT, Feature.STORED_COLUMN, Feature.VIRTUAL_COLUMN, Feature.COMMENTS,
				Feature.MULTI_ROW_INSERT);
		if (mariaDb) {
			features.addAll(EnumSet.of(Feature.ADD_COLUMN_IF_NOT_EXISTS, Feature.DROP_COLUMN_IF_EXISTS,
					Feature.DROP_CONSTRAINT_IF_EXISTS, Feature.INDEX_IF_NOT_EXISTS, Feature.DROP_INDEX_IF_EXISTS,
					Feature.SEQUENCES, Feature.SEQUENCE_IF_NOT_EXISTS, Feature.SEQUENCE_CACHE));
		}
		else {
			features.add(Feature.EXPRESSION_INDEX);
		}
		// before, MariaDB took DESC and ignored it
		if (!mariaDb || version.isAtLeast(10, 8)) {
			features.add(Feature.DESCENDING_INDEX);
		}
		return features;
	}

	@Override
	Optional<String> named(ColumnType type) {
		if (type instanceof ColumnType.Char fixed) {
			return Optional.of("char(" + fixed.length() + ")");
		}
		if (type instanceof ColumnType.Time time && time.withTimeZone()) {
			return Optional.empty();
		}
		return super.named(type);
	}

	@Override
	Optional<String> enumeration(ColumnType.Enumeration type) {
		return Optional
			.of("enum (" + type.labels().stream().map(MySqlFamily::plainText).collect(Collectors.joining(", ")) + ")");
	}

	@Override
	boolean checksEnumerations() {
		return false;
	}

	@Override
	String identity(Column column, Identity identity) {
		return "AUTO_INCREMENT";
	}

	@Override
	String generated(String expression, boolean stored) {
		return super.generated(expression, stored) + (stored ? " STORED" : " VIRTUAL");
	}

	/** What an update sets is said as part of the default, and may be all of it. */
	@Override
	String defaultClause(ColumnType type, Value value) {
		String sql = (value instanceof Value.Expression expression) ? expression.sql() : "";
		Matcher onUpdate = ON_UPDATE.matcher(sql);
		if (!onUpdate.matches()) {
			return super.defaultClause(type, value);
		}
		String before = onUpdate.group(1).strip();
		return (before.isEmpty() ? "" : super.defaultClause(type, new Value.Expression(before)) + " ")
				+ onUpdate.group(2);
	}

	@Override
	String defaultValue(ColumnType type, Value value) {
		String rendered = literals().render(value);
		String typeName = type(type).toLowerCase(Locale.ROOT);
		if (value instanceof Value.Expression expression && !LITERAL.matcher(expression.sql()).matches()) {
			if (!isCurrent(expression.sql())) {
				return "(" + rendered + ")";
			}
			// the precision must be that of the column
			int precision = typeName.indexOf('(');
			boolean timestamp = typeName.startsWith("datetime") || typeName.startsWith("timestamp");
			return timestamp && precision > 0 && !rendered.contains("(") ? rendered + typeName.substring(precision)
					: rendered;
		}
		boolean large = typeName.contains("text") || typeName.contains("blob") || typeName.equals("json");
		// A text with a backslash is a call: MySQL takes none as a default without
		// parentheses
		boolean call = rendered.endsWith(")");
		return (large && !rendered.equals("NULL")) || call ? "(" + rendered + ")" : rendered;
	}

	/**
	 * A text where the grammar wants a plain string. Nothing ends it early, whether a
	 * backslash escapes or not; where {@code sql_mode} says it doesn't, it is doubled.
	 */
	static String plainText(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
	}

	/** A timestamp that does not say {@code NULL} may be made {@code NOT NULL}. */
	@Override
	String nullability(Column column) {
		boolean timestamp = column.type() instanceof ColumnType.Timestamp && column.generated() == null;
		return column.nullable() && timestamp ? "NULL" : super.nullability(column);
	}

	@Override
	String columnSuffix(Column column) {
		return (column.comment() != null) ? "COMMENT " + plainText(column.comment()) : "";
	}

	@Override
	boolean commentsInline() {
		return true;
	}

	@Override
	String tableSuffix(Table table) {
		String start = table.columns()
			.stream()
			.map(Column::identity)
			.filter((identity) -> identity != null && identity.start() != 1)
			.map((identity) -> " AUTO_INCREMENT = " + identity.start())
			.findFirst()
			.orElse("");
		return start + ((table.comment() != null) ? " COMMENT = " + plainText(table.comment()) : "");
	}

	@Override
	List<String> alterColumn(AlterColumn change) {
		require(Feature.CONVERSION, change.using() != null, change.table() + "." + change.column());
		List<String> statements = new ArrayList<>();
		if (change.type() != null || change.nullable() != null || change.comment() != null
				|| (change.defaultValue() != null && concernsUpdates(change))) {
			statements.add("ALTER TABLE " + name(change.table()) + " MODIFY COLUMN "
					+ names().identifier(change.column()) + " " + this.modify.definition(change));
		}
		else if (change.defaultValue() != null) {
			statements.add("ALTER TABLE " + name(change.table()) + " ALTER COLUMN "
					+ names().identifier(change.column()) + " " + AlterParts.defaultValue(this, change));
		}
		this.modify.plan(change);
		return AlterParts.withName(this, change, statements, "RENAME COLUMN %s TO %s");
	}

	/** Only {@code MODIFY COLUMN} changes what an update sets. */
	private static boolean concernsUpdates(AlterColumn change) {
		Value before = (change.former() != null) ? change.former().defaultValue() : null;
		Value after = (change.defaultValue() != null) ? change.defaultValue().value() : before;
		return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
			.anyMatch((value) -> value.filter(Value.Expression.class::isInstance)
				.filter((expression) -> ON_UPDATE.matcher(((Value.Expression) expression).sql()).matches())
				.isPresent());
	}

	@Override
	List<String> renameTable(ObjectName from, String to) {
		return List.of("ALTER TABLE " + name(from) + " RENAME TO " + names().qualified(from.schema(), to));
	}

	@Override
	List<String> dropConstraint(DropConstraint drop, @Nullable String constraint) {
		String table = "ALTER TABLE " + name(drop.table()) + " DROP ";
		if (constraint == null || drop.kind() == Constraint.Kind.PRIMARY_KEY) {
			return List.of(table + "PRIMARY KEY");
		}
		Optional<String> definition = (drop.kind() == Constraint.Kind.CHECK)
				? this.modify.withoutCheck(drop.table(), constraint) : Optional.empty();
		if (definition.isPresent()) {
			this.modify.plan(drop.table(), constraint, definition.get());
			return List.of("ALTER TABLE " + name(drop.table()) + " MODIFY COLUMN " + names().identifier(constraint)
					+ " " + definition.get());
		}
		String ifExists = only("IF EXISTS", drop.onlyIfPresent(), Feature.DROP_CONSTRAINT_IF_EXISTS, constraint);
		String kind = (drop.kind() == Constraint.Kind.FOREIGN_KEY) ? "FOREIGN KEY "
				: (drop.kind() == Constraint.Kind.UNIQUE) ? "INDEX " : "CONSTRAINT ";
		return List.of(table + kind + ifExists + names().identifier(constraint));
	}

	@Override
	boolean isKindOfIndex(String method) {
		return method.equalsIgnoreCase("fulltext") || method.equalsIgnoreCase("spatial");
	}

	@Override
	String dropIndex(ObjectName table, String index, boolean onlyIfPresent) {
		return "DROP INDEX " + only("IF EXISTS", onlyIfPresent, Feature.DROP_INDEX_IF_EXISTS, index)
				+ names().identifier(index) + " ON " + name(table);
	}

	@Override
	List<String> tableComment(ObjectName table, @Nullable String comment) {
		return List.of("ALTER TABLE " + name(table) + " COMMENT = " + plainText((comment != null) ? comment : ""));
	}

	@Override
	List<String> columnComment(ObjectName table, String column, @Nullable String comment) {
		AlterColumn change = AlterColumn.of(table, column);
		return alterColumn((comment != null) ? change.comment(comment) : change.dropComment());
	}

	@Override
	String dropSchema(String schema, boolean onlyIfPresent, boolean cascading) {
		if (!cascading) {
			throw unsupported("drop the schema '" + schema + "' only if it is empty",
					"say (drop) -> drop.cascade() if all that is in it may go");
		}
		return "DROP SCHEMA " + (onlyIfPresent ? "IF EXISTS " : "") + names().identifier(schema);
	}

	private static final class MySqlLiterals extends Literals {

		private final boolean mariaDb;

		MySqlLiterals(Dialect dialect, boolean mariaDb) {
			super(dialect);
			this.mariaDb = mariaDb;
		}

		@Override
		String uuid(UUID uuid) {
			return this.mariaDb ? "'" + uuid + "'" : super.uuid(uuid);
		}

		/** Columns of type {@code timestamp} are read in the zone of the session. */
		@Override
		String instant(OffsetDateTime instant) {
			return "CONVERT_TZ('" + utc(instant) + "', '+00:00', @@session.time_zone)";
		}

	}

}
