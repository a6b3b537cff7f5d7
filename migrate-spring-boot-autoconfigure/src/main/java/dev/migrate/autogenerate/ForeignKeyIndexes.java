package dev.migrate.autogenerate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The indexes that MySQL and MariaDB make for foreign keys. They are not listed among the
 * indexes of a table, and stay behind when the key is dropped.
 */
final class ForeignKeyIndexes {

	private final Schema live;

	private final Schema target;

	ForeignKeyIndexes(Schema live, Schema target) {
		this.live = live;
		this.target = target;
	}

	/**
	 * The index that is left behind when a key is dropped, if nothing else needs it. It
	 * is there unless another index serves the key as well.
	 */
	Optional<Index> leftBy(Table table, ForeignKey key) {
		Stream<ForeignKey> others = Stream.concat(table.foreignKeys().stream().filter((other) -> !other.equals(key)),
				this.target.table(table.name()).stream().flatMap((wanted) -> wanted.foreignKeys().stream()));
		ConstraintName name = name(table, key);
		if (name == null || others.anyMatch((other) -> overlap(other.columns(), key.columns()))
				|| isServed(table, key.columns()) || isReferredTo(table.name(), key.columns())) {
			return Optional.empty();
		}
		return Optional.of(Index.of(key.columns().stream().map(IndexKey::column).toList()).withName(name));
	}

	/** It has the name of the key, or of its first column where that has none. */
	private static @Nullable ConstraintName name(Table table, ForeignKey key) {
		ConstraintName name = key.name();
		boolean unnamed = name == null
				|| name.text().matches("(?i)" + Pattern.quote(table.name().name()) + "_ibfk_\\d+|\\d+");
		String text = unnamed ? key.columns().get(0) : String.valueOf(name);
		boolean taken = table.indexes().stream().anyMatch((index) -> text.equals(String.valueOf(index.name())))
				|| table.constraints()
					.stream()
					.filter((other) -> !(other instanceof ForeignKey))
					.anyMatch((other) -> text.equals(String.valueOf(other.name())));
		return taken ? null : ConstraintName.exactly(text);
	}

	private static boolean isServed(Table table, List<String> columns) {
		return Stream
			.concat(table.indexes().stream().map(Index::columns),
					table.constraints()
						.stream()
						.filter((constraint) -> !(constraint instanceof ForeignKey))
						.map(Constraint::columns))
			.anyMatch((key) -> startsWith(key, columns));
	}

	private boolean isReferredTo(ObjectName table, List<String> columns) {
		return this.live.tables()
			.stream()
			.flatMap((other) -> other.foreignKeys().stream())
			.anyMatch((other) -> other.referencedTable().equals(table) && overlap(other.referencedColumns(), columns));
	}

	private static boolean overlap(List<String> some, List<String> others) {
		return startsWith(some, others) || startsWith(others, some);
	}

	private static boolean startsWith(List<String> columns, List<String> first) {
		return columns.size() >= first.size() && columns.subList(0, first.size()).equals(first);
	}

}
