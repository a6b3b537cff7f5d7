package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * Compares what a database holds with what the entities want. Tables, columns and other
 * objects are matched by name.
 */
final class SchemaDiff {

	private final ComparisonContext context;

	private final Schema live;

	private final Schema target;

	private final List<SchemaChange> changes = new ArrayList<>();

	SchemaDiff(ComparisonContext context, Schema live, Schema target) {
		this.context = context;
		this.live = live;
		this.target = target;
	}

	List<SchemaChange> compare() {
		schemas();
		enumTypes();
		sequences();
		tables();
		views();
		return List.copyOf(this.changes);
	}

	private void schemas() {
		Set<String> has = schemas(this.live);
		has.addAll(this.context.schemas());
		schemas(this.target).stream()
			.filter((schema) -> !has.contains(schema))
			.sorted()
			.forEach((schema) -> this.changes.add(new SchemaChange.OfSchema(
					new Difference(Kind.ADD_SCHEMA, ObjectName.of(schema), "", "schema"), schema)));
	}

	private static Set<String> schemas(Schema schema) {
		Set<String> names = new HashSet<>();
		Stream
			.of(schema.tables().stream().map(Table::name), schema.sequences().stream().map(Sequence::name),
					schema.views().stream().map(View::name))
			.flatMap((all) -> all)
			.map(ObjectName::schema)
			.filter(Objects::nonNull)
			.forEach(names::add);
		return names;
	}

	private void tables() {
		Set<ObjectName> named = new HashSet<>();
		Stream.concat(this.live.enumTypes().stream(), this.target.enumTypes().stream())
			.forEach((type) -> named.add(type.name()));
		ColumnDiff columns = new ColumnDiff(this.context, new TypeComparison(this.context.policy(), named::contains));
		pairs(this.live.tables(), this.target.tables(), Table::name).forEach((name, pair) -> {
			Table has = pair.has;
			Table wants = pair.wants;
			if (has == null && wants != null) {
				this.changes.add(new SchemaChange.OfTable(
						new Difference(Kind.ADD_TABLE, name, "", wants.columns().size() + " columns"), null,
						this.context.text().table(wants)));
			}
			else if (wants == null && has != null) {
				this.changes.add(new SchemaChange.OfTable(
						new Difference(Kind.DROP_TABLE, name, "", has.columns().size() + " columns"), has, null));
			}
			else if (has != null && wants != null) {
				this.changes.addAll(columns.compare(has, wants));
				this.changes.addAll(new KeyDiff(this.context, has, wants).compare());
			}
		});
	}

	private void sequences() {
		pairs(this.live.sequences(), this.target.sequences(), Sequence::name).forEach((name, pair) -> {
			Sequence has = pair.has;
			Sequence wants = pair.wants;
			if (has == null && wants != null) {
				add(Kind.ADD_SEQUENCE, name, "by " + wants.increment(), null, wants);
			}
			else if (wants == null && has != null) {
				add(Kind.DROP_SEQUENCE, name, "by " + has.increment(), has, null);
			}
			else if (has != null && wants != null && !SequenceBounds.same(has, wants, this.context.isStrict())) {
				add(Kind.CHANGE_SEQUENCE, name,
						ColumnDiff.between(SequenceBounds.describe(has), SequenceBounds.describe(wants)), has, wants);
			}
		});
	}

	private void add(Kind kind, ObjectName name, String detail, @Nullable Sequence has, @Nullable Sequence wants) {
		this.changes.add(new SchemaChange.OfSequence(new Difference(kind, name, "", detail), has, wants));
	}

	private void views() {
		pairs(this.live.views(), this.target.views(), View::name).forEach((name, pair) -> {
			View has = pair.has;
			View wants = pair.wants;
			if (has == null && wants != null) {
				this.changes.add(new SchemaChange.OfView(new Difference(Kind.ADD_VIEW, name, "", "view"), null, wants));
			}
			else if (wants == null && has != null) {
				this.changes.add(new SchemaChange.OfView(new Difference(Kind.DROP_VIEW, name, "", "view"), has, null));
			}
			else if (has != null && wants != null && !same(has, wants)) {
				this.changes.add(new SchemaChange.OfView(
						new Difference(Kind.CHANGE_VIEW, name, "", "should be " + NormalSql.of(wants.query())), has,
						wants));
			}
		});
	}

	private static boolean same(View has, View wants) {
		return has.isMaterialized() == wants.isMaterialized() && has.columns().equals(wants.columns())
				&& NormalSql.of(has.query()).equals(NormalSql.of(wants.query()));
	}

	private void enumTypes() {
		pairs(this.live.enumTypes(), this.target.enumTypes(), ColumnType.Enumeration::name).forEach((name, pair) -> {
			ColumnType.Enumeration has = pair.has;
			ColumnType.Enumeration wants = pair.wants;
			if (has == null && wants != null) {
				this.changes.add(new SchemaChange.OfEnumType(
						new Difference(Kind.ADD_ENUM_TYPE, name, "", labels(wants)), null, wants));
			}
			else if (wants == null && has != null) {
				this.changes.add(new SchemaChange.OfEnumType(new Difference(Kind.DROP_ENUM_TYPE, name, "", labels(has)),
						has, null));
			}
			else if (has != null && wants != null
					&& !TypeComparison.sufficesLabels(this.context.policy(), has.labels(), wants.labels())) {
				this.changes.add(new SchemaChange.OfEnumType(
						new Difference(Kind.CHANGE_ENUM_TYPE, name, "", ColumnDiff.between(labels(has), labels(wants))),
						has, wants));
			}
		});
	}

	private static String labels(ColumnType.Enumeration type) {
		return type.labels().stream().sorted().toList().toString();
	}

	private static <T> Map<ObjectName, Pair<T>> pairs(List<T> live, List<T> target, Function<T, ObjectName> name) {
		Map<ObjectName, T> has = new HashMap<>();
		live.forEach((each) -> has.put(name.apply(each), each));
		Map<ObjectName, Pair<T>> pairs = new LinkedHashMap<>();
		target.forEach((each) -> pairs.put(name.apply(each), new Pair<>(has.get(name.apply(each)), each)));
		live.forEach((each) -> pairs.putIfAbsent(name.apply(each), new Pair<>(each, null)));
		return pairs;
	}

	/** What has the same name on both sides. */
	private record Pair<T>(@Nullable T has, @Nullable T wants) {
	}

}
