package dev.migrate.dialect.ddl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Identity;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * How one database differs from standard SQL. What all share is in the classes that use
 * this one.
 */
abstract class Family {

	private static final Pattern CURRENT = Pattern
		.compile("(?i)(current_timestamp|localtimestamp|current_date|current_time)(\\(\\d*\\))?");

	private final String label;

	private final Names names;

	private final Literals literals;

	private final TypeNames types;

	private final Set<Feature> features;

	Family(String label, Names names, Literals literals, TypeNames types, Set<Feature> features) {
		this.label = label;
		this.names = names;
		this.literals = literals;
		this.types = types;
		this.features = Set.copyOf(features);
	}

	final String label() {
		return this.label;
	}

	final Names names() {
		return this.names;
	}

	final Literals literals() {
		return this.literals;
	}

	final boolean has(Feature feature) {
		return this.features.contains(feature);
	}

	/** Refuse what needs a feature that is not there. */
	final void require(Feature feature, boolean needed, String where) {
		if (needed && !has(feature)) {
			throw unsupported(feature.what() + " (" + where + ")", feature.alternative());
		}
	}

	final UnsupportedOperationOnDatabaseException unsupported(String operation, String alternative) {
		return new UnsupportedOperationOnDatabaseException(this.label, operation, alternative);
	}

	final String name(ObjectName name) {
		require(Feature.SCHEMAS, name.schema() != null, name.toString());
		return this.names.of(name);
	}

	/** The keywords before a name, if they are asked for and known. */
	final String only(String keywords, boolean asked, Feature feature, Object where) {
		require(feature, asked, where.toString());
		return asked ? keywords + " " : "";
	}

	/** The name of a type. */
	final String type(ColumnType type) {
		if (type instanceof ColumnType.Custom custom) {
			return custom.sql();
		}
		return ((type instanceof ColumnType.Enumeration enumeration) ? enumeration(enumeration) : named(type))
			.orElseThrow(() -> unsupported("columns of type " + type,
					"use a table of its own for arrays, or name a type of the database with custom(\"...\")"));
	}

	/** The type of a column, where more than its type decides. */
	String columnType(Column column) {
		return type(column.type());
	}

	Optional<String> named(ColumnType type) {
		return this.types.name(type);
	}

	/** A text as long as the longest label; the column gets a check. */
	Optional<String> enumeration(ColumnType.Enumeration type) {
		int length = type.labels().stream().mapToInt(String::length).max().orElse(1);
		return named(new ColumnType.Varchar(length));
	}

	/** Whether a column of an enumeration needs a check to keep to its labels. */
	boolean checksEnumerations() {
		return true;
	}

	/** What stands after the type of a column that the database counts. */
	String identity(Column column, Identity identity) {
		String mode = (identity.mode() == Identity.Mode.ALWAYS) ? "ALWAYS" : "BY DEFAULT";
		boolean plain = identity.start() == 1 && identity.increment() == 1;
		return "GENERATED " + mode + " AS IDENTITY"
				+ (plain ? "" : " (START WITH " + identity.start() + " INCREMENT BY " + identity.increment() + ")");
	}

	/** What stands after the type of a computed column. */
	String generated(String expression, boolean stored) {
		return "GENERATED ALWAYS AS (" + expression + ")";
	}

	/** Whether a computed column states its type. */
	boolean statesTypeOfGenerated() {
		return true;
	}

	String defaultValue(ColumnType type, Value value) {
		return this.literals.render(value);
	}

	/** The default of a column, with the keyword. */
	String defaultClause(ColumnType type, Value value) {
		return "DEFAULT " + defaultValue(type, value);
	}

	/** {@code NOT NULL}, {@code NULL} or nothing. */
	String nullability(Column column) {
		return column.nullable() ? "" : "NOT NULL";
	}

	/** What stands at the end of a column's definition, such as a comment. */
	String columnSuffix(Column column) {
		return "";
	}

	/** What stands after a table's closing parenthesis. */
	String tableSuffix(Table table) {
		return "";
	}

	/** Whether a constraint is rendered with its column (an identity of SQLite). */
	boolean isPartOfColumn(Table table, Constraint constraint) {
		return false;
	}

	/** What drops along with a table whatever refers to it. */
	String cascade() {
		return " CASCADE";
	}

	/** Statements to run after a table has been created. */
	List<String> afterCreate(Table table) {
		return List.of();
	}

	/** Statements that set comments, where they are not part of the definition. */
	boolean commentsInline() {
		return false;
	}

	/** Refuse a column that the database cannot add. */
	void verifyAdd(ObjectName table, Column column) {
	}

	/** Refuse a constraint that the database cannot add. */
	void verifyAddConstraint(ObjectName table, Constraint constraint) {
	}

	String addColumn() {
		return "ADD COLUMN";
	}

	List<String> dropColumn(ObjectName table, String column, boolean onlyIfPresent) {
		String ifExists = only("IF EXISTS", onlyIfPresent, Feature.DROP_COLUMN_IF_EXISTS, table + "." + column);
		return List.of("ALTER TABLE " + name(table) + " DROP COLUMN " + ifExists + this.names.identifier(column));
	}

	List<String> renameTable(ObjectName from, String to) {
		return List.of("ALTER TABLE " + name(from) + " RENAME TO " + this.names.identifier(to));
	}

	/** All of a change of a column. */
	abstract List<String> alterColumn(AlterColumn change);

	List<String> dropConstraint(DropConstraint drop, @Nullable String constraint) {
		if (constraint == null) {
			return List.of("ALTER TABLE " + name(drop.table()) + " DROP PRIMARY KEY");
		}
		String ifExists = only("IF EXISTS", drop.onlyIfPresent(), Feature.DROP_CONSTRAINT_IF_EXISTS, constraint);
		return List.of("ALTER TABLE " + name(drop.table()) + " DROP CONSTRAINT " + ifExists
				+ this.names.identifier(constraint));
	}

	/** The name under which an index is created: it goes to its table's schema. */
	String indexName(ObjectName table, String index) {
		return this.names.identifier(index);
	}

	/** Whether a method is said before {@code INDEX}, in place of {@code UNIQUE}. */
	boolean isKindOfIndex(String method) {
		return false;
	}

	String indexedTable(ObjectName table) {
		return name(table);
	}

	String dropIndex(ObjectName table, String index, boolean onlyIfPresent) {
		String ifExists = only("IF EXISTS", onlyIfPresent, Feature.DROP_INDEX_IF_EXISTS, index);
		return "DROP INDEX " + ifExists + this.names.qualified(table.schema(), index);
	}

	/** Where there are no such types, the labels are part of each column. */
	List<String> createEnumType(ColumnType.Enumeration type, boolean onlyIfMissing) {
		return List.of();
	}

	List<String> addEnumValue(AddEnumValue add) {
		throw unsupported(Feature.ENUM_VALUE.what() + " (" + add.type() + ")", Feature.ENUM_VALUE.alternative());
	}

	List<String> dropEnumType(ObjectName name, boolean onlyIfPresent) {
		return List.of();
	}

	/** The type of a sequence, where it would not be 64 bits wide. */
	String sequenceType() {
		return "";
	}

	String cycle(Sequence sequence) {
		return sequence.cycles() ? " CYCLE" : "";
	}

	String restart(long value) {
		return "RESTART WITH " + value;
	}

	/** The comment as a literal, or what removes one. */
	String commentLiteral(@Nullable String comment) {
		return (comment != null) ? this.names.text(comment) : "NULL";
	}

	List<String> tableComment(ObjectName table, @Nullable String comment) {
		require(Feature.COMMENTS, true, table.toString());
		return List.of("COMMENT ON TABLE " + name(table) + " IS " + commentLiteral(comment));
	}

	List<String> columnComment(ObjectName table, String column, @Nullable String comment) {
		require(Feature.COMMENTS, true, table + "." + column);
		return List.of("COMMENT ON COLUMN " + name(table) + "." + this.names.identifier(column) + " IS "
				+ commentLiteral(comment));
	}

	/**
	 * A batch: plain changes one after the other, where the database can alter tables.
	 */
	List<String> batch(BatchAlterTable batch, Function<Operation, List<String>> single) {
		return batch.operations().stream().flatMap((each) -> single.apply(each).stream()).toList();
	}

	List<String> createView(String name, String definition, boolean replacing) {
		return List.of("CREATE " + (replacing ? "OR REPLACE " : "") + "VIEW " + name + definition);
	}

	String createSchema(String schema, boolean onlyIfMissing) {
		return "CREATE SCHEMA " + only("IF NOT EXISTS", onlyIfMissing, Feature.SCHEMA_IF_NOT_EXISTS, schema)
				+ this.names.identifier(schema);
	}

	String dropSchema(String schema, boolean onlyIfPresent, boolean cascading) {
		require(Feature.DROP_SCHEMA_CASCADE, cascading, schema);
		return "DROP SCHEMA " + only("IF EXISTS", onlyIfPresent, Feature.DROP_IF_EXISTS, schema)
				+ this.names.identifier(schema) + (cascading ? " CASCADE" : "");
	}

	/** Whether an expression is one of the standard's names for now. */
	static boolean isCurrent(String expression) {
		return CURRENT.matcher(expression.strip()).matches();
	}

}
