package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.migrate.dialect.ddl.ColumnSql.Kind;
import dev.migrate.dialect.ddl.TableReader.LiveTable;
import dev.migrate.dialect.ddl.TableSql.Constraint;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * The table that SQLite is to have, on the way from the one that it has: text by text, so
 * that nothing is lost that no operation names. Columns keep their old names here;
 * renames come last, so that SQLite itself changes them in indexes, views and triggers.
 */
final class SqliteDraft {

	private final Family family;

	private final ObjectName table;

	private final List<ColumnSql> columns;

	private final List<Constraint> constraints;

	private final String options;

	private final List<String> indexes;

	/** Expression to copy a column from, by its lower-case name. */
	private final Map<String, String> sources = new LinkedHashMap<>();

	/** Old names by lower-case new names. */
	private final Map<String, String> renamed = new LinkedHashMap<>();

	private final Map<String, String> renames = new LinkedHashMap<>();

	SqliteDraft(Family family, ObjectName table, LiveTable live) {
		TableSql parsed = TableSql.parse(live.sql());
		this.family = family;
		this.table = table;
		this.columns = new ArrayList<>(parsed.columns());
		this.constraints = new ArrayList<>(parsed.constraints());
		this.options = parsed.options();
		this.indexes = new ArrayList<>(live.indexes());
		parsed.columns()
			.stream()
			.filter((column) -> !column.has(Kind.GENERATED))
			.forEach((column) -> this.sources.put(key(column.name()), identifier(column.name())));
	}

	private static String key(String column) {
		return column.toLowerCase(Locale.ROOT);
	}

	private String identifier(String name) {
		return this.family.names().identifier(name);
	}

	private String formerName(String column) {
		return this.renamed.getOrDefault(key(column), column);
	}

	void add(AddColumn add) {
		if (find(add.column().name()) >= 0 && add.onlyIfMissing()) {
			return;
		}
		this.columns.add(ColumnSql.parse(new ColumnDdl(this.family).definition(this.table, add.column())));
	}

	void drop(DropColumn drop) {
		int position = find(formerName(drop.column()));
		if (position < 0) {
			if (drop.onlyIfPresent()) {
				return;
			}
			throw missing("column '" + drop.column() + "'");
		}
		String name = this.columns.remove(position).name();
		this.sources.remove(key(name));
		// constraints and indexes go with their columns, as on other databases
		this.constraints.removeIf((constraint) -> constraint.mentions(name));
		this.indexes.removeIf((index) -> mentions(index.substring(index.indexOf('(')), name));
	}

	void alter(AlterColumn change) {
		int position = find(formerName(change.column()));
		if (position < 0) {
			throw missing("column '" + change.column() + "'");
		}
		this.family.require(Feature.COMMENTS, change.comment() != null, this.table + "." + change.column());
		ColumnSql column = this.columns.get(position);
		ColumnType type = change.type();
		if (type != null) {
			column = retype(column, type, change.using());
		}
		if (change.nullable() != null) {
			column = column.without(Kind.NOT, Kind.NULL);
			column = change.nullable() ? column : column.with(Kind.NOT, "NOT NULL");
		}
		if (change.defaultValue() != null) {
			Value value = change.defaultValue().value();
			column = column.without(Kind.DEFAULT);
			column = (value != null)
					? column.with(Kind.DEFAULT, "DEFAULT " + this.family.defaultValue(AlterParts.typeOf(change), value))
					: column;
		}
		this.columns.set(position, column);
		if (change.newName() != null) {
			this.renames.put(column.name(), change.newName());
			this.renamed.put(key(change.newName()), column.name());
		}
	}

	private ColumnSql retype(ColumnSql column, ColumnType type, @Nullable String using) {
		String typeName = this.family.type(type);
		String name = identifier(column.name());
		this.sources.computeIfPresent(key(column.name()),
				(key, source) -> (using != null) ? former(using) : "CAST(" + source + " AS " + typeName + ")");
		ColumnSql changed = column.withType(typeName).withoutText("CHECK (" + name + " IN (");
		if (type instanceof ColumnType.Enumeration enumeration) {
			return changed.with(Kind.CHECK, "CHECK (" + name + " IN ("
					+ enumeration.labels().stream().map(this.family.names()::text).collect(Collectors.joining(", "))
					+ "))");
		}
		return changed;
	}

	void add(dev.migrate.schema.Constraint constraint) {
		String text = former(new ConstraintDdl(this.family).definition(this.table, constraint));
		TableSql parsed = TableSql.parse("CREATE TABLE t (x, " + text + ")");
		this.constraints.addAll(parsed.constraints());
	}

	void drop(DropConstraint drop) {
		ConstraintName name = drop.name();
		boolean dropped = (name != null && dropNamed(name.text())) || (drop.kind() != null && dropUnnamed(drop));
		if (!dropped && !drop.onlyIfPresent()) {
			throw missing((name != null) ? "constraint '" + name + "'" : "such constraint");
		}
	}

	private boolean dropNamed(String name) {
		boolean dropped = this.constraints.removeIf((constraint) -> name.equalsIgnoreCase(constraint.name()));
		for (int i = 0; i < this.columns.size(); i++) {
			ColumnSql without = this.columns.get(i).withoutConstraint(name);
			dropped |= !without.equals(this.columns.get(i));
			this.columns.set(i, without);
		}
		return dropped;
	}

	/** By kind and columns: SQLite keeps no names for what was written without one. */
	private boolean dropUnnamed(DropConstraint drop) {
		if (drop.kind() == dev.migrate.schema.Constraint.Kind.PRIMARY_KEY) {
			boolean dropped = this.constraints.removeIf((constraint) -> constraint.kind().equals("PRIMARY"));
			return dropFromColumns(Kind.PRIMARY, this.columns.stream().map(ColumnSql::name).toList()) || dropped;
		}
		if (drop.former() == null) {
			return false;
		}
		Constraint wanted = TableSql
			.parse("CREATE TABLE t (x, "
					+ former(new ConstraintDdl(this.family).definition(this.table, drop.former().withName(null))) + ")")
			.constraints()
			.get(0);
		boolean check = wanted.kind().equals("CHECK");
		boolean dropped = this.constraints.removeIf((constraint) -> constraint.name() == null
				&& constraint.kind().equals(wanted.kind())
				&& (check ? constraint.text().equals(wanted.text()) : constraint.columns().equals(wanted.columns())));
		if (dropped || wanted.columns().size() != 1) {
			return dropped;
		}
		return dropFromColumns(wanted.kind().equals("UNIQUE") ? Kind.UNIQUE : Kind.REFERENCES, wanted.columns());
	}

	private boolean dropFromColumns(Kind kind, List<String> names) {
		boolean dropped = false;
		for (int i = 0; i < this.columns.size(); i++) {
			ColumnSql column = this.columns.get(i);
			if (column.has(kind) && names.stream().anyMatch(column.name()::equalsIgnoreCase)) {
				this.columns.set(i, column.without(kind));
				dropped = true;
			}
		}
		return dropped;
	}

	void dropIndex(String name) {
		this.indexes.removeIf((index) -> SqlTokens.of(index.substring(0, index.indexOf('(')))
			.stream()
			.anyMatch((token) -> token.isName() && token.name().equalsIgnoreCase(name)));
	}

	private int find(String name) {
		for (int i = 0; i < this.columns.size(); i++) {
			if (this.columns.get(i).name().equalsIgnoreCase(name)) {
				return i;
			}
		}
		return -1;
	}

	private UnsupportedOperationOnDatabaseException missing(String what) {
		return this.family.unsupported("change or drop " + what + ", which table '" + this.table + "' does not have",
				"check the name; the columns are "
						+ this.columns.stream().map(ColumnSql::name).collect(Collectors.joining(", ")));
	}

	/** The text with new names of columns turned into the ones they still have. */
	private String former(String sql) {
		StringBuilder text = new StringBuilder();
		int position = 0;
		for (SqlTokens.Token token : SqlTokens.of(sql)) {
			String old = token.isName() ? this.renamed.get(key(token.name())) : null;
			if (old != null) {
				text.append(sql, position, token.start()).append(identifier(old));
				position = token.end();
			}
		}
		return text.append(sql.substring(position)).toString();
	}

	private static boolean mentions(String sql, String column) {
		return SqlTokens.of(sql).stream().anyMatch((token) -> token.isName() && token.name().equalsIgnoreCase(column));
	}

	TableSql result() {
		return new TableSql(this.columns, this.constraints, this.options);
	}

	/** Columns to copy, with the expression to copy each from. */
	Map<String, String> copied() {
		Map<String, String> copied = new LinkedHashMap<>();
		this.columns.forEach((column) -> {
			String source = this.sources.get(key(column.name()));
			if (source != null) {
				copied.put(identifier(column.name()), source);
			}
		});
		return copied;
	}

	List<String> indexes() {
		return List.copyOf(this.indexes);
	}

	/** New names by old ones. */
	Map<String, String> renames() {
		return new LinkedHashMap<>(this.renames);
	}

}
