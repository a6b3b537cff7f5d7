package dev.migrate.test;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Writes a schema as one text for each object, by what and whose it is. The order of
 * columns is no part of it: what a downgrade adds again comes last, and no database can
 * do otherwise.
 */
final class SchemaText {

	/**
	 * Names that a database counts up, so that the same constraint never has one twice.
	 */
	private static final Pattern COUNTED = Pattern
		.compile("(?i)(CONSTRAINT|INDEX|PRIMARY_KEY|UNIQUE)_[0-9A-F]+(_\\w+)?|SYS_[A-Z]+_.*|sqlite_autoindex_.*");

	private final Map<String, String> objects = new TreeMap<>();

	private final SchemaSnapshot other;

	private SchemaText(SchemaSnapshot other) {
		this.other = other;
	}

	/** The texts; of a table that another snapshot lacks, no parts. */
	static Map<String, String> of(SchemaSnapshot snapshot, SchemaSnapshot other) {
		SchemaText text = new SchemaText(other);
		snapshot.schemas().forEach((schema) -> text.objects.put("schema " + schema, ""));
		snapshot.schema().tables().forEach(text::add);
		snapshot.schema().sequences().forEach(text::add);
		snapshot.schema().views().forEach(text::add);
		snapshot.schema().enumTypes().forEach((type) -> text.objects.put("type " + type.name(), text.type(type)));
		return text.objects;
	}

	private void add(Table table) {
		this.objects.put("table " + table.name(), comment(table.comment()).strip());
		if (this.other.schema().table(table.name()).isEmpty()) {
			return;
		}
		table.columns()
			.forEach((column) -> this.objects.put("column " + table.name() + "." + column.name(), column(column)));
		table.constraints()
			.forEach((constraint) -> addPart(constraint.kind().toString(), table, constraint.name(),
					definition(constraint)));
		table.indexes().forEach((index) -> addPart("index", table, index.name(), definition(index)));
	}

	private void addPart(String kind, Table table, @Nullable ConstraintName name, String definition) {
		String key = kind + " of " + table.name();
		if (name != null && !COUNTED.matcher(name.text()).matches()) {
			this.objects.put(key + ", " + name, definition);
			return;
		}
		this.objects.merge(key + " " + definition, "", (one, more) -> one + " twice");
	}

	private String column(Column column) {
		StringBuilder text = new StringBuilder(type(column.type()));
		text.append(column.nullable() ? "" : " not null");
		Value defaultValue = column.defaultValue();
		if (defaultValue != null) {
			text.append(" default ")
				.append((defaultValue instanceof Value.Expression expression) ? expression.sql() : defaultValue);
		}
		Identity identity = column.identity();
		if (identity != null) {
			text.append(" identity ").append(identity);
		}
		Generated generated = column.generated();
		if (generated != null) {
			text.append(" generated as ").append(generated.expression()).append(generated.stored() ? " stored" : "");
		}
		return text.append(comment(column.comment())).toString();
	}

	private String type(ColumnType type) {
		return (type instanceof ColumnType.Enumeration enumeration)
				? "enum (" + String.join(", ", enumeration.labels()) + ")" : type.toString();
	}

	private static String comment(@Nullable String comment) {
		return (comment != null) ? " comment '" + comment + "'" : "";
	}

	private static String definition(Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return key.columns().toString();
		}
		if (constraint instanceof UniqueConstraint unique) {
			return unique.columns() + " " + unique.deferrability();
		}
		if (constraint instanceof CheckConstraint check) {
			return check.condition();
		}
		if (constraint instanceof ForeignKey key) {
			return "%s references %s %s on delete %s on update %s %s".formatted(key.columns(), key.referencedTable(),
					key.referencedColumns(), key.onDelete(), key.onUpdate(), key.deferrability());
		}
		ExcludeConstraint exclude = (ExcludeConstraint) constraint;
		return exclude.withName(null).toString();
	}

	private static String definition(Index index) {
		return index.withName(null).toString();
	}

	private void add(Sequence sequence) {
		this.objects.put("sequence " + sequence.name(),
				"start %d increment %d minimum %s maximum %s cache %s%s".formatted(sequence.start(),
						sequence.increment(), sequence.minimum(), sequence.maximum(), sequence.cache(),
						sequence.cycles() ? " cycle" : ""));
	}

	private void add(View view) {
		this.objects.put((view.isMaterialized() ? "materialized view " : "view ") + view.name(),
				view.columns() + " " + view.query());
	}

}
