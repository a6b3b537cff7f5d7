package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

/**
 * Orders tables and views by what they stand on. Where they stand on each other in a
 * circle, the order of names decides.
 *
 * @param <T> what is ordered
 */
final class TableOrder<T> {

	private final Map<ObjectName, T> all = new LinkedHashMap<>();

	private final Function<T, Set<ObjectName>> needs;

	private final Set<ObjectName> seen = new HashSet<>();

	private final List<T> sorted = new ArrayList<>();

	private TableOrder(Collection<T> all, Function<T, ObjectName> name, Function<T, Set<ObjectName>> needs) {
		all.stream()
			.sorted(Comparator.comparing((T each) -> name.apply(each).toString()))
			.forEach((each) -> this.all.put(name.apply(each), each));
		this.needs = needs;
	}

	/** Tables, each after those it refers to. */
	static List<Table> ofTables(Collection<Table> tables) {
		return new TableOrder<>(tables, Table::name, (table) -> {
			Set<ObjectName> names = new HashSet<>();
			table.foreignKeys().stream().map(ForeignKey::referencedTable).forEach(names::add);
			return names;
		}).sort();
	}

	/** Views, each after those it reads. */
	static List<View> ofViews(Collection<View> views) {
		List<ObjectName> names = views.stream().map(View::name).toList();
		return new TableOrder<>(views, View::name, (view) -> mentioned(view, names)).sort();
	}

	/** The tables and views among some that a view reads. */
	static Set<ObjectName> mentioned(View view, Collection<ObjectName> names) {
		Set<String> mentioned = NormalSql.mentioned(view.query(), names.stream().map(ObjectName::name).toList());
		Set<ObjectName> found = new HashSet<>();
		names.stream().filter((name) -> mentioned.contains(name.name())).forEach(found::add);
		found.remove(view.name());
		return found;
	}

	private List<T> sort() {
		this.all.keySet().forEach(this::visit);
		return this.sorted;
	}

	private void visit(ObjectName name) {
		T each = this.all.get(name);
		if (each != null && this.seen.add(name)) {
			this.needs.apply(each).stream().sorted(Comparator.comparing(ObjectName::toString)).forEach(this::visit);
			this.sorted.add(each);
		}
	}

}
