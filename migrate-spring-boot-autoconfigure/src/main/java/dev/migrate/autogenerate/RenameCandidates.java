package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.Renames.ColumnRename;
import dev.migrate.autogenerate.Renames.TableRename;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;

/**
 * Finds what may have been renamed: something dropped and something added that fit each
 * other and nothing else. It is a question to ask, never an answer.
 */
final class RenameCandidates {

	/** How much of two tables must be the same, from 0 to 1. */
	private static final double SIMILAR = 0.6;

	private RenameCandidates() {
	}

	static Renames of(List<SchemaChange> changes) {
		List<Table> droppedTables = new ArrayList<>();
		List<Table> addedTables = new ArrayList<>();
		Map<ObjectName, List<Column>> dropped = new LinkedHashMap<>();
		Map<ObjectName, List<Column>> added = new LinkedHashMap<>();
		for (SchemaChange change : changes) {
			if (change instanceof SchemaChange.OfTable table) {
				add(droppedTables, addedTables, table.from(), table.to());
			}
			else if (change instanceof SchemaChange.OfColumn column) {
				add(dropped.computeIfAbsent(column.table(), (key) -> new ArrayList<>()),
						added.computeIfAbsent(column.table(), (key) -> new ArrayList<>()), column.from(), column.to());
			}
		}
		List<TableRename> tables = pairs(droppedTables, addedTables, RenameCandidates::fit,
				(from) -> (to) -> new TableRename(from.name(), to.name()));
		List<ColumnRename> columns = dropped.keySet()
			.stream()
			.flatMap((table) -> pairs(dropped.getOrDefault(table, List.of()), added.getOrDefault(table, List.of()),
					RenameCandidates::fit, (from) -> (to) -> new ColumnRename(table, from.name(), to.name()))
				.stream())
			.toList();
		return new Renames(tables, columns);
	}

	private static <T> void add(List<T> dropped, List<T> added, @Nullable T from, @Nullable T to) {
		if (from != null && to == null) {
			dropped.add(from);
		}
		else if (to != null && from == null) {
			added.add(to);
		}
	}

	/** Those that fit only each other. */
	private static <T, R> List<R> pairs(List<T> dropped, List<T> added, BiPredicate<T, T> fit,
			Function<T, Function<T, R>> pair) {
		List<R> pairs = new ArrayList<>();
		for (T from : dropped) {
			List<T> fitting = added.stream().filter((to) -> fit.test(from, to)).toList();
			if (fitting.size() == 1
					&& dropped.stream().filter((other) -> fit.test(other, fitting.get(0))).count() == 1) {
				pairs.add(pair.apply(from).apply(fitting.get(0)));
			}
		}
		return pairs;
	}

	private static boolean fit(Column from, Column to) {
		return type(from).equals(type(to)) && from.nullable() == to.nullable()
				&& (from.identity() == null) == (to.identity() == null)
				&& (from.generated() == null) == (to.generated() == null);
	}

	private static boolean fit(Table from, Table to) {
		if (!Objects.equals(from.name().schema(), to.name().schema())) {
			return false;
		}
		Set<String> has = signature(from);
		Set<String> both = new HashSet<>(has);
		Set<String> wants = signature(to);
		both.retainAll(wants);
		Set<String> all = new HashSet<>(has);
		all.addAll(wants);
		return both.size() >= SIMILAR * all.size();
	}

	private static Set<String> signature(Table table) {
		return table.columns().stream().map((column) -> column.name() + " " + type(column)).collect(Collectors.toSet());
	}

	private static String type(Column column) {
		return (column.type() instanceof ColumnType.Enumeration enumeration)
				? enumeration.labels().stream().sorted().toList().toString()
				: TypeText.of(column.type().toString()).toString();
	}

}
