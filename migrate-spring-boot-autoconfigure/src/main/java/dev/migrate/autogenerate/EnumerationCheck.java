package dev.migrate.autogenerate;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.Table;

/**
 * The check that Hibernate makes for a column that holds an enumeration: the labels, or
 * the ordinals from 0.
 */
final class EnumerationCheck {

	private static final Pattern CONDITION = Pattern
		.compile("(\\S+) (?:(?:in|=)(?: (?:'(?:[^']|'')*'|-?\\d+))+|>= 0 and \\1 <= \\d+)");

	private EnumerationCheck() {
	}

	/**
	 * Whether a check is what is left of an enumeration: nobody chose its name, and what
	 * the entities want of the column is any value. It would go on to refuse them.
	 */
	static boolean isLeft(Table live, Table target, CheckConstraint check) {
		Matcher condition = CONDITION.matcher(NormalSql.of(check.condition()));
		Set<String> columns = KeyMatch.mentioned(live, check);
		if (!condition.matches() || columns.size() != 1 || !hasGeneratedName(live, check)) {
			return false;
		}
		String column = columns.iterator().next();
		return ExactName.text(column).equalsIgnoreCase(condition.group(1))
				&& target.columns().stream().map(Column::name).anyMatch(column::equals)
				&& target.checks().stream().noneMatch((other) -> KeyMatch.mentioned(target, other).contains(column));
	}

	private static boolean hasGeneratedName(Table table, CheckConstraint check) {
		ConstraintName name = check.name();
		return name == null || GeneratedNames.isDatabases(table, check)
				|| name.text().equalsIgnoreCase(GeneratedNames.of(table, check));
	}

}
