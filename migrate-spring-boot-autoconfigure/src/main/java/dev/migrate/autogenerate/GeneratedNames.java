package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;

/**
 * Names of constraints and indexes that nobody chose.
 */
final class GeneratedNames {

	/** H2, HSQLDB, Oracle, SQLite and MySQL number or mark what has no name. */
	private static final Pattern INVENTED = Pattern
		.compile("(?i)CONSTRAINT_\\w{1,8}|SYS_\\w+|sqlite_autoindex_.*|PRIMARY|PRIMARY_KEY_\\w+|PK__.*|UQ__.*|CK__.*");

	/** PostgreSQL and MySQL derive the name from that of the table. */
	private static final Pattern DERIVED = Pattern.compile("(?i)(?:.*_)?(?:pkey|key|check|fkey|chk|ibfk)_?\\d*");

	/** Hibernate: a prefix and the hash of the table and columns, in base 35. */
	private static final Pattern HIBERNATE = Pattern.compile("(?i)(?:FK|UK|UC|IDX)_?[0-9a-z]{20,26}");

	private GeneratedNames() {
	}

	/** Whether the database made up the name of a constraint, or it has none. */
	static boolean isDatabases(Table table, Constraint constraint) {
		ConstraintName name = constraint.name();
		if (name == null || INVENTED.matcher(name.text()).matches()) {
			return true;
		}
		String text = name.text();
		String prefix = ExactName.text(table.name().name()) + "_";
		if (text.regionMatches(true, 0, prefix, 0, prefix.length())) {
			return DERIVED.matcher(text.substring(prefix.length())).matches();
		}
		// MariaDB names the check of a column like the column
		return constraint instanceof CheckConstraint
				&& table.columns().stream().anyMatch((column) -> column.name().equalsIgnoreCase(text));
	}

	/** Whether Hibernate made up the name, which proves that entities asked for it. */
	static boolean isHibernates(@Nullable ConstraintName name) {
		return name != null && HIBERNATE.matcher(name.text()).matches();
	}

	/** The name of a constraint that has none of its own. */
	static String of(Table table, Constraint constraint) {
		if (constraint instanceof UniqueConstraint unique) {
			return of("uq", table, unique.columns());
		}
		if (constraint instanceof ForeignKey key) {
			return of("fk", table, key.columns());
		}
		if (constraint instanceof CheckConstraint check) {
			List<String> columns = table.columns().stream().map(Column::name).toList();
			return of("ck", table, NormalSql.mentioned(check.condition(), columns));
		}
		return of("ex", table, List.of());
	}

	/** A name of a prefix, a table and columns, in the case that the table's name has. */
	static String of(String prefix, Table table, Collection<String> columns) {
		List<String> parts = new ArrayList<>(List.of(prefix, ExactName.text(table.name().name())));
		columns.forEach((column) -> parts.add(ExactName.text(column)));
		String name = String.join("_", parts);
		String tableName = table.name().name();
		boolean upper = tableName.equals(tableName.toUpperCase(Locale.ROOT));
		return upper ? name.toUpperCase(Locale.ROOT) : name;
	}

}
