package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;

import dev.migrate.operation.AlterColumn;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Basic;
import dev.migrate.schema.Value;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a change of a column that several databases share.
 */
final class AlterParts {

	private AlterParts() {
	}

	/** {@code SET/DROP NOT NULL} and {@code SET/DROP DEFAULT}, each after a prefix. */
	static List<String> nullabilityAndDefault(Family family, AlterColumn change, String prefix, String dropNotNull) {
		List<String> parts = new ArrayList<>();
		if (change.defaultValue() != null) {
			parts.add(prefix + defaultValue(family, change));
		}
		if (change.nullable() != null) {
			parts.add(prefix + (change.nullable() ? dropNotNull : "SET NOT NULL"));
		}
		return parts;
	}

	/** {@code SET DEFAULT x} or {@code DROP DEFAULT}. */
	static String defaultValue(Family family, AlterColumn change) {
		Value value = (change.defaultValue() != null) ? change.defaultValue().value() : null;
		return (value != null) ? "SET DEFAULT " + family.defaultValue(typeOf(change), value) : "DROP DEFAULT";
	}

	/** The type after the change, or one without special rules if it is not known. */
	static ColumnType typeOf(AlterColumn change) {
		ColumnType type = change.type();
		if (type == null && change.former() != null) {
			type = change.former().type();
		}
		return (type != null) ? type : Basic.INTEGER;
	}

	/**
	 * Comment and name come last, and in this order: the comment goes to the old name.
	 */
	static List<String> withCommentAndName(Family family, AlterColumn change, List<String> first) {
		List<String> statements = new ArrayList<>(first);
		if (change.comment() != null) {
			statements.addAll(family.columnComment(change.table(), change.column(), change.comment().value()));
		}
		return withName(family, change, statements, "RENAME COLUMN %s TO %s");
	}

	static List<String> withName(Family family, AlterColumn change, List<String> first, String rename) {
		List<String> statements = new ArrayList<>(first);
		if (change.newName() != null) {
			statements.add("ALTER TABLE " + family.name(change.table()) + " " + rename
				.formatted(family.names().identifier(change.column()), family.names().identifier(change.newName())));
		}
		return statements;
	}

	/** A check that keeps a text to the labels of an enumeration can only be replaced. */
	static void refuseEnumeration(Family family, AlterColumn change) {
		@Nullable ColumnType former = (change.former() != null) ? change.former().type() : null;
		if (family.checksEnumerations() && (change.type() instanceof ColumnType.Enumeration
				|| (change.type() != null && former instanceof ColumnType.Enumeration))) {
			throw family.unsupported(
					"change column '" + change.column() + "' of '" + change.table() + "' to or from an enumeration",
					"change it to string(n) and add a check constraint on the labels, dropping the old one first");
		}
	}

}
