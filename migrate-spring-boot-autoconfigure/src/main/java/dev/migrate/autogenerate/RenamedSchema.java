package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.autogenerate.Renames.ColumnRename;
import dev.migrate.autogenerate.Renames.TableRename;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.RenameTable;
import dev.migrate.schema.Column;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

/**
 * What a database will hold after the renames that a user asked for.
 */
final class RenamedSchema {

	private final Schema target;

	private Schema live;

	private final List<SchemaChange> changes = new ArrayList<>();

	private RenamedSchema(Schema live, Schema target) {
		this.live = live;
		this.target = target;
	}

	/**
	 * Apply renames.
	 * @throws InvalidRenameException if a name is not there, or taken
	 */
	static RenamedSchema of(Schema live, Schema target, Renames renames) {
		RenamedSchema renamed = new RenamedSchema(live, target);
		renames.tables().forEach(renamed::rename);
		renames.columns().forEach(renamed::rename);
		return renamed;
	}

	/** What the database holds then. */
	Schema live() {
		return this.live;
	}

	/** The renames. */
	List<SchemaChange> changes() {
		return List.copyOf(this.changes);
	}

	private void rename(TableRename rename) {
		String option = "--rename-table " + rename.from() + ":" + rename.to();
		require(this.live.table(rename.from()).isPresent() && this.target.table(rename.from()).isEmpty(),
				option + ": '" + rename.from() + "' is no table that only the database has. Those are "
						+ onlyIn(this.live, this.target));
		require(this.target.table(rename.to()).isPresent() && this.live.table(rename.to()).isEmpty(),
				option + ": '" + rename.to() + "' is no table that only the entities have. Those are "
						+ onlyIn(this.target, this.live));
		boolean sameSchema = rename.from().sibling(rename.to().name()).equals(rename.to());
		require(sameSchema, option + ": a table cannot be renamed into another schema");
		this.changes
			.add(new SchemaChange.OfRename(new Difference(Kind.RENAME_TABLE, rename.to(), "", "is " + rename.from()),
					new RenameTable(rename.from(), rename.to().name())));
		replace(TableRenaming.ofTable(rename.from(), rename.to(), this.live.tables()));
	}

	private void rename(ColumnRename rename) {
		String option = "--rename " + rename.table() + "." + rename.from() + ":" + rename.to();
		Table has = this.live.table(rename.table()).orElse(null);
		Table wants = this.target.table(rename.table()).orElse(null);
		require(has != null && wants != null,
				option + ": '" + rename.table() + "' is no table of both the database and the entities");
		if (has == null || wants == null) {
			return;
		}
		Column column = has.column(rename.from()).orElse(null);
		require(column != null && wants.column(rename.from()).isEmpty(), option + ": '" + rename.from()
				+ "' is no column that only the database has. Those are " + onlyIn(has, wants));
		require(wants.column(rename.to()).isPresent() && has.column(rename.to()).isEmpty(), option + ": '" + rename.to()
				+ "' is no column that only the entities have. Those are " + onlyIn(wants, has));
		this.changes.add(new SchemaChange.OfRename(
				new Difference(Kind.RENAME_COLUMN, rename.table(), rename.to(), "is " + rename.from()), new AlterColumn(
						rename.table(), rename.from(), rename.to(), null, null, null, null, null, null, column)));
		replace(TableRenaming.ofColumn(rename, this.live.tables()));
	}

	private void replace(List<Table> tables) {
		this.live = new Schema(tables, this.live.sequences(), this.live.views(), this.live.enumTypes());
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new InvalidRenameException(message);
		}
	}

	private static String onlyIn(Schema one, Schema other) {
		return list(one.tables()
			.stream()
			.map(Table::name)
			.filter((name) -> other.table(name).isEmpty())
			.map(ObjectName::toString));
	}

	private static String onlyIn(Table one, Table other) {
		return list(one.columns().stream().map(Column::name).filter((name) -> other.column(name).isEmpty()));
	}

	private static String list(Stream<String> names) {
		String all = names.sorted().collect(Collectors.joining(", "));
		return all.isEmpty() ? "none" : all;
	}

}
