package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;

/**
 * Compares the keys, constraints and indexes of a table by what they say, not by name.
 */
final class KeyDiff {

	private final ComparisonContext context;

	private final KeyMatch match;

	private final Table live;

	private final Table target;

	KeyDiff(ComparisonContext context, Table live, Table target) {
		this.context = context;
		this.match = new KeyMatch(context, live, target);
		this.live = live;
		this.target = target;
	}

	List<SchemaChange> compare() {
		List<TableElement> has = elements(this.live);
		List<TableElement> wants = elements(this.target);
		List<TableElement> extra = new ArrayList<>();
		List<TableElement> missing = new ArrayList<>();
		Set<TableElement> used = new HashSet<>();
		for (TableElement wanted : wants) {
			List<TableElement> matching = has.stream().filter((each) -> this.match.satisfies(each, wanted)).toList();
			List<TableElement> alike = matching.stream().filter((each) -> hasChosenName(each, wanted)).toList();
			used.addAll(alike);
			boolean repeated = missing.stream().anyMatch((other) -> this.match.satisfies(other, wanted));
			if (alike.isEmpty() && !repeated) {
				missing.add(wanted);
			}
		}
		for (TableElement each : has) {
			if (!used.contains(each) && !isOwnedByDatabase(each, missing)) {
				extra.add(each);
			}
		}
		List<SchemaChange> changes = new ArrayList<>();
		extra.forEach((each) -> changes.add(change(each, null)));
		missing.forEach((each) -> changes.add(change(null, each)));
		return changes;
	}

	private static List<TableElement> elements(Table table) {
		List<TableElement> elements = new ArrayList<>();
		table.constraints()
			.stream()
			.filter((constraint) -> !(constraint instanceof ExcludeConstraint))
			.forEach(elements::add);
		elements.addAll(table.indexes());
		return elements;
	}

	/** In a strict comparison, a name that a developer chose has to be there. */
	private boolean hasChosenName(TableElement has, TableElement wanted) {
		ConstraintName name = name(wanted);
		if (!this.context.isStrict() || name == null || !this.context.text().isChosen(this.target.name(), name)) {
			return true;
		}
		return (has instanceof PrimaryKey) || name.text().equalsIgnoreCase(String.valueOf(name(has)));
	}

	/** Whether what no entity asks for may stay. */
	private boolean isOwnedByDatabase(TableElement has, List<TableElement> missing) {
		if (has instanceof Index index && this.context.keepsForeignKeyIndexes() && servesForeignKey(index)
				&& missing.stream().noneMatch((wanted) -> sameName(has, wanted))) {
			return true;
		}
		if (this.context.isStrict()) {
			return false;
		}
		if (missing.stream().anyMatch((wanted) -> sameName(has, wanted) || this.match.replaces(wanted, has))) {
			return false;
		}
		boolean entitiesAskedForIt = GeneratedNames.isHibernates(name(has))
				|| (has instanceof CheckConstraint check && EnumerationCheck.isLeft(this.live, this.target, check));
		return !(entitiesAskedForIt && this.context.managed().test(this.live.name()));
	}

	private boolean servesForeignKey(Index index) {
		return this.live.foreignKeys()
			.stream()
			.anyMatch((key) -> index.columns().size() >= key.columns().size()
					&& index.columns().subList(0, key.columns().size()).equals(key.columns()));
	}

	private static boolean sameName(TableElement has, TableElement wanted) {
		ConstraintName name = name(has);
		return name != null && !(has instanceof PrimaryKey)
				&& name.text().equalsIgnoreCase(String.valueOf(name(wanted)));
	}

	static @Nullable ConstraintName name(TableElement element) {
		if (element instanceof Index index) {
			return index.name();
		}
		return (element instanceof Constraint constraint) ? constraint.name() : null;
	}

	private SchemaChange change(@Nullable TableElement from, @Nullable TableElement to) {
		TableElement element = (from != null) ? from : java.util.Objects.requireNonNull(to);
		boolean added = from == null;
		Difference difference = new Difference(kind(element, added), this.live.name(), part(element),
				KeyDescription.of(element));
		if (element instanceof Index index) {
			return new SchemaChange.OfIndex(difference, this.live.name(), added ? null : index,
					added ? this.context.text().index(this.target, index) : null);
		}
		Constraint constraint = (Constraint) element;
		return new SchemaChange.OfConstraint(difference, this.live.name(), added ? null : dropped(constraint),
				added ? this.context.text().constraint(this.target, this.live, constraint) : null);
	}

	/** A primary key is dropped without the name that the database made up. */
	private Constraint dropped(Constraint constraint) {
		boolean unnamed = constraint instanceof PrimaryKey && GeneratedNames.isDatabases(this.live, constraint);
		return unnamed ? constraint.withName(null) : constraint;
	}

	private String part(TableElement element) {
		if (element instanceof CheckConstraint check) {
			Set<String> columns = new TreeSet<>(KeyMatch.mentioned(this.live, check));
			columns.addAll(KeyMatch.mentioned(this.target, check));
			return "(" + String.join(", ", columns) + ")";
		}
		if (element instanceof Index index) {
			return "(" + String.join(", ", index.keys().stream().map(KeyDescription::key).toList()) + ")";
		}
		List<String> columns = ((Constraint) element).columns();
		return "(" + String.join(", ", columns) + ")";
	}

	private static Kind kind(TableElement element, boolean added) {
		if (element instanceof Index) {
			return added ? Kind.ADD_INDEX : Kind.DROP_INDEX;
		}
		return Kind.valueOf((added ? "ADD_" : "DROP_") + ((Constraint) element).kind().name().toUpperCase(Locale.ROOT));
	}

}
