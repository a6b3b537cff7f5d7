package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.UniqueConstraint;

/**
 * Tells whether a key, constraint or index that is there does what one that is wanted
 * would do.
 */
final class KeyMatch {

	private final ComparisonContext context;

	private final Table live;

	private final Table target;

	KeyMatch(ComparisonContext context, Table live, Table target) {
		this.context = context;
		this.live = live;
		this.target = target;
	}

	/** Whether an element that is there is as good as one that is wanted. */
	boolean satisfies(TableElement has, TableElement wanted) {
		if (wanted instanceof PrimaryKey key) {
			return has instanceof PrimaryKey other && sameSet(other.columns(), key.columns());
		}
		List<String> unique = uniqueColumns(wanted);
		if (unique != null) {
			List<String> columns = (has instanceof PrimaryKey key) ? key.columns() : uniqueColumns(has);
			return columns != null && sameSet(columns, unique) && sameDeferrability(has, wanted);
		}
		if (wanted instanceof Index index) {
			return (has instanceof Index other && same(other, index))
					|| (!this.context.isStrict() && covers(has, index));
		}
		if (wanted instanceof CheckConstraint check) {
			return has instanceof CheckConstraint other
					&& NormalSql.of(other.condition()).equals(NormalSql.of(check.condition()));
		}
		return wanted instanceof ForeignKey key && has instanceof ForeignKey other && same(other, key);
	}

	/**
	 * Whether a missing element is what became of one that is there: it would go on to
	 * forbid what the entities do.
	 */
	boolean replaces(TableElement wanted, TableElement has) {
		if (wanted instanceof PrimaryKey) {
			return has instanceof PrimaryKey;
		}
		if (wanted instanceof ForeignKey key && has instanceof ForeignKey other) {
			return sameSet(key.columns(), other.columns());
		}
		return wanted instanceof CheckConstraint check && has instanceof CheckConstraint other
				&& mentioned(this.target, check).equals(mentioned(this.live, other));
	}

	static Set<String> mentioned(Table table, CheckConstraint check) {
		return NormalSql.mentioned(check.condition(), table.columns().stream().map(Column::name).toList());
	}

	/** The columns that a constraint or a plain unique index makes unique. */
	static @Nullable List<String> uniqueColumns(TableElement element) {
		if (element instanceof UniqueConstraint unique) {
			return unique.columns();
		}
		boolean plain = element instanceof Index index && index.isUnique() && index.where() == null
				&& index.keys().stream().noneMatch((key) -> key.isExpression() || key.prefixLength() != null);
		return plain ? ((Index) element).columns() : null;
	}

	private boolean sameDeferrability(TableElement has, TableElement wanted) {
		return !this.context.isStrict() || deferrability(has) == deferrability(wanted);
	}

	private static Deferrability deferrability(TableElement element) {
		return (element instanceof UniqueConstraint unique) ? unique.deferrability() : Deferrability.NOT_DEFERRABLE;
	}

	/** Whether a key is found through the index that another brings along. */
	private static boolean covers(TableElement has, Index wanted) {
		List<String> columns = (has instanceof PrimaryKey key) ? key.columns() : uniqueColumns(has);
		return wanted.where() == null && wanted.columns().size() == wanted.keys().size()
				&& wanted.columns().equals(columns);
	}

	private static boolean same(Index has, Index wanted) {
		return keys(has).equals(keys(wanted)) && has.isUnique() == wanted.isUnique()
				&& Objects.equals(normal(has.where()), normal(wanted.where()))
				&& sameSet(has.included(), wanted.included()) && method(has).equals(method(wanted));
	}

	private static List<String> keys(Index index) {
		List<String> keys = new ArrayList<>();
		for (IndexKey key : index.keys()) {
			keys.add((key.isExpression() ? NormalSql.of(key.text()) : key.text()) + (key.descending() ? " desc" : "")
					+ ((key.prefixLength() != null) ? key.prefixLength() : ""));
		}
		return keys;
	}

	private static @Nullable String normal(@Nullable String sql) {
		return (sql != null) ? NormalSql.of(sql) : null;
	}

	private static String method(Index index) {
		return (index.method() != null) ? index.method().toLowerCase(Locale.ROOT) : "btree";
	}

	private boolean same(ForeignKey has, ForeignKey wanted) {
		return has.referencedTable().equals(wanted.referencedTable()) && pairs(has).equals(pairs(wanted))
				&& same(has.onDelete(), wanted.onDelete()) && same(has.onUpdate(), wanted.onUpdate())
				&& (!this.context.isStrict() || has.deferrability() == wanted.deferrability());
	}

	private boolean same(ReferentialAction has, ReferentialAction wanted) {
		boolean saysNothing = wanted == ReferentialAction.NO_ACTION && !this.context.isStrict();
		return has == wanted || saysNothing;
	}

	private static Set<List<String>> pairs(ForeignKey key) {
		Set<List<String>> pairs = new HashSet<>();
		for (int i = 0; i < key.columns().size(); i++) {
			pairs.add(List.of(key.columns().get(i), key.referencedColumns().get(i)));
		}
		return pairs;
	}

	private static boolean sameSet(List<String> one, List<String> other) {
		return new HashSet<>(one).equals(new HashSet<>(other));
	}

}
