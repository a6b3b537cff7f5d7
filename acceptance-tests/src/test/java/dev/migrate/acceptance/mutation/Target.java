package dev.migrate.acceptance.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;

/**
 * What a database holds, of which something is picked by chance to be changed.
 *
 * @param schema what it holds
 * @param random the chance
 */
record Target(Schema schema, Random random) {

	/** A column of a table. */
	record OfColumn(Table table, Column column) {
	}

	/** A part of a table. */
	record Part<T>(Table table, T value) {
	}

	/** A name that nothing has. */
	String newName() {
		return "zz_" + Integer.toString(this.random.nextInt(1_000_000), 36);
	}

	Optional<Table> table(Predicate<Table> condition) {
		return any(tables().filter(condition));
	}

	/** A column that nothing else in the database speaks of. */
	Optional<OfColumn> plainColumn(Predicate<Column> condition) {
		return column((table, column) -> condition.test(column) && !isUsed(table, column));
	}

	Optional<OfColumn> column(BiPredicate<Table, Column> condition) {
		return any(tables().flatMap((table) -> table.columns()
			.stream()
			.filter((column) -> condition.test(table, column))
			.map((column) -> new OfColumn(table, column))));
	}

	<T extends Constraint> Optional<Part<T>> constraint(Class<T> type, BiPredicate<Table, T> condition) {
		return any(tables().flatMap((table) -> table.constraints()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.filter((constraint) -> condition.test(table, constraint))
			.map((constraint) -> new Part<>(table, constraint))));
	}

	Optional<Part<Index>> index(BiPredicate<Table, Index> condition) {
		return any(tables().flatMap((table) -> table.indexes()
			.stream()
			.filter((index) -> condition.test(table, index))
			.map((index) -> new Part<>(table, index))));
	}

	/** Whether a foreign key refers to the table. */
	boolean isReferenced(Table table) {
		return references(table.name()).findAny().isPresent();
	}

	/** Whether a view shows the table. */
	boolean isViewed(Table table) {
		return this.schema.views()
			.stream()
			.anyMatch((view) -> view.query()
				.toLowerCase(Locale.ROOT)
				.contains(table.name().name().toLowerCase(Locale.ROOT)));
	}

	private Stream<ForeignKey> references(ObjectName name) {
		return this.schema.tables()
			.stream()
			.filter((table) -> !table.name().equals(name))
			.flatMap((table) -> table.foreignKeys().stream())
			.filter((key) -> key.referencedTable().equals(name));
	}

	boolean isUsed(Table table, Column column) {
		String name = column.name();
		return column.identity() != null || column.generated() != null || isViewed(table)
				|| table.constraints().stream().anyMatch((constraint) -> speaksOf(constraint, name))
				|| table.indexes().stream().anyMatch((index) -> speaksOf(index, name))
				|| table.columns()
					.stream()
					.anyMatch((other) -> other.generated() != null && mentions(other.generated().expression(), name))
				|| this.schema.tables()
					.stream()
					.flatMap((other) -> other.foreignKeys().stream())
					.anyMatch((key) -> key.referencedTable().equals(table.name())
							&& key.referencedColumns().contains(name));
	}

	private static boolean speaksOf(Index index, String column) {
		List<String> texts = new ArrayList<>(index.included());
		index.keys().forEach((key) -> texts.add(key.text()));
		if (index.where() != null) {
			texts.add(index.where());
		}
		return texts.stream().anyMatch((text) -> mentions(text, column));
	}

	private static boolean speaksOf(Constraint constraint, String column) {
		if (constraint instanceof CheckConstraint check) {
			return mentions(check.condition(), column);
		}
		if (constraint instanceof UniqueConstraint unique) {
			return unique.columns().contains(column);
		}
		if (constraint instanceof ForeignKey key) {
			return key.columns().contains(column);
		}
		return !(constraint instanceof dev.migrate.schema.PrimaryKey key) || key.columns().contains(column);
	}

	private static boolean mentions(String sql, String column) {
		return sql.toLowerCase(Locale.ROOT).contains(column.toLowerCase(Locale.ROOT));
	}

	/** The type as the database calls it. */
	static String type(Column column) {
		return (column.type() instanceof ColumnType.Custom custom) ? custom.sql() : "";
	}

	private Stream<Table> tables() {
		return this.schema.tables()
			.stream()
			.filter((table) -> !table.name().name().toLowerCase(Locale.ROOT).startsWith("migrate_"));
	}

	<T> Optional<T> any(Stream<T> candidates) {
		List<T> all = candidates.toList();
		return all.isEmpty() ? Optional.empty() : Optional.of(all.get(this.random.nextInt(all.size())));
	}

}
