package dev.migrate.dialect.ddl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrate.operation.DropConstraint;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.UniqueConstraint;

/**
 * Renders constraints, always as constraints of the table: MySQL ignores references that
 * stand in a column's definition, and MariaDB cannot drop a check that does.
 */
final class ConstraintDdl {

	private final Family family;

	ConstraintDdl(Family family) {
		this.family = family;
	}

	/**
	 * Render a constraint as it stands in {@code CREATE TABLE} and {@code ADD}.
	 * @param table the table
	 * @param constraint the constraint
	 * @return the constraint with its name, if it has one
	 */
	String definition(ObjectName table, Constraint constraint) {
		ConstraintName name = constraint.name();
		return ((name != null) ? "CONSTRAINT " + this.family.names().identifier(name.text()) + " " : "")
				+ body(table, constraint);
	}

	private String body(ObjectName table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return "PRIMARY KEY " + this.family.names().list(key.columns());
		}
		if (constraint instanceof UniqueConstraint unique) {
			boolean deferrable = unique.deferrability() != Deferrability.NOT_DEFERRABLE;
			this.family.require(Feature.DEFERRABLE_UNIQUE, deferrable, table.toString());
			return "UNIQUE " + this.family.names().list(unique.columns()) + deferrability(unique.deferrability());
		}
		if (constraint instanceof CheckConstraint check) {
			return "CHECK (" + check.condition() + ")";
		}
		return (constraint instanceof ForeignKey key) ? foreignKey(table, key)
				: exclusion(table, (ExcludeConstraint) constraint);
	}

	private String foreignKey(ObjectName table, ForeignKey key) {
		boolean deferrable = key.deferrability() != Deferrability.NOT_DEFERRABLE;
		this.family.require(Feature.DEFERRABLE_FOREIGN_KEY, deferrable, table.toString());
		this.family.require(Feature.ON_UPDATE, key.onUpdate() != ReferentialAction.NO_ACTION, table.toString());
		return "FOREIGN KEY " + this.family.names().list(key.columns()) + " REFERENCES "
				+ this.family.name(key.referencedTable()) + " " + this.family.names().list(key.referencedColumns())
				+ action("ON DELETE", key.onDelete(), table) + action("ON UPDATE", key.onUpdate(), table)
				+ deferrability(key.deferrability());
	}

	private String action(String event, ReferentialAction action, ObjectName table) {
		this.family.require(Feature.RESTRICT, action == ReferentialAction.RESTRICT, table.toString());
		this.family.require(Feature.SET_DEFAULT, action == ReferentialAction.SET_DEFAULT, table.toString());
		return (action == ReferentialAction.NO_ACTION) ? "" : " " + event + " " + action.sql().toUpperCase(Locale.ROOT);
	}

	private static String deferrability(Deferrability deferrability) {
		return switch (deferrability) {
			case NOT_DEFERRABLE -> "";
			case DEFERRABLE -> " DEFERRABLE";
			case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
		};
	}

	private String exclusion(ObjectName table, ExcludeConstraint constraint) {
		this.family.require(Feature.EXCLUSION, true, table.toString());
		String elements = constraint.elements()
			.stream()
			.map((element) -> element.expression() + " WITH " + element.operator())
			.collect(Collectors.joining(", "));
		return "EXCLUDE USING " + this.family.names().identifier(constraint.method()) + " (" + elements + ")"
				+ ((constraint.where() != null) ? " WHERE (" + constraint.where() + ")" : "");
	}

	List<String> add(ObjectName table, Constraint constraint) {
		this.family.verifyAddConstraint(table, constraint);
		return List.of("ALTER TABLE " + this.family.name(table) + " ADD " + definition(table, constraint));
	}

	List<String> drop(DropConstraint drop) {
		ConstraintName name = drop.name();
		if (name == null && drop.kind() != Constraint.Kind.PRIMARY_KEY) {
			throw this.family.unsupported("drop a constraint of table '" + drop.table() + "' whose name is not known",
					"give its name, or set the pattern in migrate.naming.* that named it");
		}
		return this.family.dropConstraint(drop, (name != null) ? name.text() : null);
	}

}
