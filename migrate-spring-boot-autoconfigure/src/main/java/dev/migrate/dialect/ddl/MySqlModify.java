package dev.migrate.dialect.ddl;

import java.util.Locale;
import java.util.Optional;

import dev.migrate.dialect.ddl.ColumnSql.Kind;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The definition for {@code MODIFY COLUMN}, which resets whatever it does not restate:
 * taken from what the revision says that the column was, else from the live table.
 */
final class MySqlModify {

	private final Family family;

	private final @Nullable TableReader tables;

	MySqlModify(Family family, @Nullable TableReader tables) {
		this.family = family;
		this.tables = tables;
	}

	String definition(AlterColumn change) {
		Column former = change.former();
		if (former != null) {
			Column after = change.applyTo(former).withName(change.column());
			String definition = new ColumnDdl(this.family).definition(change.table(), after);
			return definition.substring(this.family.names().identifier(change.column()).length() + 1);
		}
		return edit(live(change.table(), change.column()), change).definition();
	}

	/**
	 * Keep the definition for later changes of the column, if they are rendered before
	 * this one is run. A column of which nothing is known stays as it is in the database.
	 */
	void plan(AlterColumn change) {
		if (this.tables instanceof PlannedTables) {
			this.tables.planned(change.table(), (change.newName() != null) ? change.newName() : change.column(),
					definition(change));
		}
	}

	/** Keep a definition likewise. */
	void plan(ObjectName table, String column, String definition) {
		if (this.tables != null) {
			this.tables.planned(table, column, definition);
		}
	}

	/**
	 * The definition of a column without the check that stands in it. MariaDB names such
	 * a check after the column, and drops it in no other way.
	 * @param table the table
	 * @param check the name of the check
	 * @return the definition; empty if the live table has no such check, or without a
	 * connection
	 */
	Optional<String> withoutCheck(ObjectName table, String check) {
		if (this.tables == null) {
			return Optional.empty();
		}
		TableSql live = TableSql.parse(this.tables.read(table).sql());
		boolean ofTable = live.constraints()
			.stream()
			.anyMatch((constraint) -> check.equalsIgnoreCase(constraint.name()));
		return Optional.ofNullable(live.column(check))
			.filter((column) -> column.has(Kind.CHECK) && !ofTable)
			.map((column) -> column.without(Kind.CHECK).definition());
	}

	private ColumnSql live(ObjectName table, String column) {
		if (this.tables == null) {
			throw new LiveConnectionRequiredException(
					this.family.label() + " resets what a change of column '" + column + "' of table '" + table
							+ "' does not restate, and without a connection nothing tells what that is."
							+ " Say what the column was with (c) -> c.was(column(...)).");
		}
		ColumnSql found = TableSql.parse(this.tables.read(table).sql()).column(column);
		if (found == null) {
			throw this.family.unsupported("change column '" + column + "', which table '" + table + "' does not have",
					"check the name");
		}
		return found;
	}

	private ColumnSql edit(ColumnSql live, AlterColumn change) {
		ColumnSql column = live;
		if (change.type() != null) {
			boolean text = change.type() instanceof ColumnType.Varchar || change.type() instanceof ColumnType.Char
					|| change.type() == ColumnType.Basic.TEXT || change.type() == ColumnType.Basic.CLOB
					|| change.type() instanceof ColumnType.Enumeration;
			column = column.withType(this.family.type(change.type())).withoutText("CHECK (JSON_VALID(");
			column = text ? column : column.without(Kind.COLLATE).withoutText("CHARACTER");
		}
		if (change.nullable() != null) {
			column = column.without(Kind.NULL, Kind.NOT);
			column = change.nullable() ? column.with(Kind.NULL, "NULL")
					: column.withoutText("DEFAULT NULL").with(Kind.NOT, "NOT NULL");
		}
		if (change.defaultValue() != null) {
			String clause = (change.defaultValue().value() != null)
					? this.family.defaultClause(AlterParts.typeOf(change), change.defaultValue().value()) : "";
			column = column.without(Kind.DEFAULT);
			column = clause.toLowerCase(Locale.ROOT).contains("on update ") ? column.withoutText("ON UPDATE") : column;
			column = clause.isEmpty() ? column : column.with(Kind.DEFAULT, clause);
		}
		if (change.comment() != null) {
			String comment = change.comment().value();
			column = column.withoutText("COMMENT");
			column = (comment != null) ? column.with(Kind.OTHER, "COMMENT " + MySqlFamily.plainText(comment)) : column;
		}
		return column;
	}

}
