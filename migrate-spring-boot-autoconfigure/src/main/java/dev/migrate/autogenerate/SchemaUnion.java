package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * Unites what several persistence units want of one database. A table of two units has
 * the columns, keys and indexes of both; where they contradict each other, the first unit
 * is right and the user is told.
 */
final class SchemaUnion {

	private final Map<ObjectName, Table> tables = new LinkedHashMap<>();

	private final Map<ObjectName, Sequence> sequences = new LinkedHashMap<>();

	private final Map<ObjectName, View> views = new LinkedHashMap<>();

	private final Map<ObjectName, ColumnType.Enumeration> enumTypes = new LinkedHashMap<>();

	private final Map<ObjectName, TableFacts> facts = new HashMap<>();

	private final List<String> warnings = new ArrayList<>();

	/** Add what a unit wants. */
	void add(String unit, Schema schema, ModelFacts unitFacts) {
		schema.tables().forEach((table) -> this.tables.merge(table.name(), table, (a, b) -> unite(unit, a, b)));
		add(unit, this.sequences, schema.sequences(), Sequence::name);
		add(unit, this.views, schema.views(), View::name);
		add(unit, this.enumTypes, schema.enumTypes(), ColumnType.Enumeration::name);
		unitFacts.tables().forEach((name, more) -> this.facts.merge(name, more, SchemaUnion::unite));
	}

	Schema schema() {
		return new Schema(List.copyOf(this.tables.values()), List.copyOf(this.sequences.values()),
				List.copyOf(this.views.values()), List.copyOf(this.enumTypes.values()));
	}

	ModelFacts facts() {
		return new ModelFacts(this.facts);
	}

	/** Where the units contradict each other. */
	List<String> warnings() {
		return List.copyOf(this.warnings);
	}

	private <T> void add(String unit, Map<ObjectName, T> all, List<T> more, Function<T, ObjectName> name) {
		for (T each : more) {
			T first = all.putIfAbsent(name.apply(each), each);
			if (first != null && !first.equals(each)) {
				contradiction(unit, name.apply(each).toString(), first, each);
			}
		}
	}

	private Table unite(String unit, Table first, Table second) {
		if (first.equals(second)) {
			return first;
		}
		List<Column> columns = new ArrayList<>(first.columns());
		for (Column column : second.columns()) {
			first.column(column.name()).ifPresentOrElse((known) -> {
				if (!known.equals(column)) {
					contradiction(unit, first.name() + "." + column.name(), ColumnDiff.describe(known),
							ColumnDiff.describe(column));
				}
			}, () -> columns.add(column));
		}
		Set<String> names = new HashSet<>();
		first.constraints().forEach((constraint) -> names.add(String.valueOf(constraint.name())));
		first.indexes().forEach((index) -> names.add(String.valueOf(index.name())));
		List<Constraint> constraints = new ArrayList<>(first.constraints());
		second.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof PrimaryKey && first.primaryKey().isPresent()))
			.filter((constraint) -> constraints.stream()
				.noneMatch((known) -> known.withName(null).equals(constraint.withName(null))))
			.map((constraint) -> names.contains(String.valueOf(constraint.name())) ? constraint.withName(null)
					: constraint)
			.forEach(constraints::add);
		List<Index> indexes = new ArrayList<>(first.indexes());
		second.indexes()
			.stream()
			.filter((index) -> indexes.stream().noneMatch((known) -> known.withName(null).equals(index.withName(null))))
			.map((index) -> names.contains(String.valueOf(index.name())) ? index.withName(null) : index)
			.forEach(indexes::add);
		return new Table(first.name(), columns, constraints, indexes,
				(first.comment() != null) ? first.comment() : second.comment());
	}

	private void contradiction(String unit, String object, Object first, Object second) {
		this.warnings.add("Persistence unit '" + unit + "' wants " + object + " as " + second
				+ ", but another unit of the same database wants " + first + ", which is taken");
	}

	private static TableFacts unite(TableFacts first, TableFacts second) {
		Set<String> names = new HashSet<>(first.names());
		names.addAll(second.names());
		return new TableFacts(names,
				Stream.concat(first.checks().stream(), second.checks().stream()).distinct().toList(),
				unite(first.types(), second.types()), unite(first.defaults(), second.defaults()),
				unite(first.generated(), second.generated()),
				Stream.concat(first.initStatements().stream(), second.initStatements().stream()).distinct().toList());
	}

	private static Map<String, String> unite(Map<String, String> first, Map<String, String> second) {
		Map<String, String> all = new HashMap<>(second);
		all.putAll(first);
		return all;
	}

}
