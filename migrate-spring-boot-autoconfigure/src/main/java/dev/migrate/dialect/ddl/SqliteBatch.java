package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import dev.migrate.dialect.ddl.TableReader.LiveTable;
import dev.migrate.operation.AddCheck;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddExclude;
import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.AddPrimaryKey;
import dev.migrate.operation.AddUnique;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.ConstraintOperation;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Recreate;
import dev.migrate.operation.SetColumnComment;
import dev.migrate.operation.SetTableComment;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Changes a table of SQLite by moving its rows into a new one. What the steps are for:
 * <ol>
 * <li>A guard fails if foreign keys are on: dropping the old table would delete the rows
 * of its children. They can only be switched off outside the transaction
 * (https://www.sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema
 * Changes").</li>
 * <li>The new table is created under another name, filled, and takes the counter of
 * {@code AUTOINCREMENT} with it.</li>
 * <li>The old table goes and the new one takes its name, with {@code legacy_alter_table},
 * so that views and triggers that name it stay as they are.</li>
 * <li>Indexes and triggers are created again, columns renamed.</li>
 * <li>Views are queried and foreign keys checked, before the revision is committed.</li>
 * </ol>
 */
final class SqliteBatch {

	private static final String GUARD = "temp.migrate_guard";

	private final Family family;

	private final Function<Operation, List<String>> single;

	private final @Nullable TableReader tables;

	SqliteBatch(Family family, Function<Operation, List<String>> single, @Nullable TableReader tables) {
		this.family = family;
		this.single = single;
		this.tables = tables;
	}

	static boolean recreates(BatchAlterTable batch) {
		return batch.recreate() == Recreate.ALWAYS || (batch.recreate() == Recreate.AUTO
				&& batch.operations().stream().anyMatch(SqliteBatch::needsNewTable));
	}

	private static boolean needsNewTable(Operation operation) {
		if (operation instanceof AddColumn add) {
			return SqliteFamily.notAddable(add.column()) != null;
		}
		if (operation instanceof AlterColumn change) {
			return !SqliteFamily.onlyRenames(change);
		}
		return !(operation instanceof CreateIndex || operation instanceof DropIndex);
	}

	List<String> render(BatchAlterTable batch) {
		if (!recreates(batch)) {
			return batch.operations().stream().flatMap((each) -> this.single.apply(each).stream()).toList();
		}
		batch.operations().forEach(this::refuse);
		if (this.tables == null) {
			throw new LiveConnectionRequiredException("SQLite needs a new table for the changes of '" + batch.table()
					+ "', which takes over what the present one has, and without a connection nothing tells what that"
					+ " is. Run the revision with a connection.");
		}
		LiveTable live = this.tables.read(batch.table());
		SqliteDraft draft = new SqliteDraft(this.family, batch.table(), live);
		List<String> last = new ArrayList<>();
		for (Operation operation : batch.operations()) {
			if (operation instanceof CreateIndex) {
				last.addAll(this.single.apply(operation));
			}
			else {
				apply(draft, operation);
			}
		}
		return statements(batch.table(), live, draft, last);
	}

	private void apply(SqliteDraft draft, Operation operation) {
		if (operation instanceof AddColumn add) {
			draft.add(add);
		}
		else if (operation instanceof DropColumn drop) {
			draft.drop(drop);
		}
		else if (operation instanceof AlterColumn change) {
			draft.alter(change);
		}
		else if (operation instanceof AddPrimaryKey add) {
			draft.add(add.constraint());
		}
		else if (operation instanceof AddUnique add) {
			draft.add(add.constraint());
		}
		else if (operation instanceof AddCheck add) {
			draft.add(add.constraint());
		}
		else if (operation instanceof AddForeignKey add) {
			draft.add(add.constraint());
		}
		else if (operation instanceof DropConstraint drop) {
			draft.drop(drop);
		}
		else if (operation instanceof DropIndex drop && drop.name() != null) {
			draft.dropIndex(drop.name().text());
		}
	}

	/** What no new table brings about, told without a look at the old one. */
	private void refuse(Operation operation) {
		String where = operation.toString();
		boolean comments = operation instanceof SetTableComment || operation instanceof SetColumnComment
				|| (operation instanceof AlterColumn change && change.comment() != null);
		this.family.require(Feature.COMMENTS, comments, where);
		this.family.require(Feature.EXCLUSION, operation instanceof AddExclude, where);
		boolean ofTable = operation instanceof ConstraintOperation || operation instanceof AddColumn
				|| operation instanceof DropColumn || operation instanceof AlterColumn;
		if (!ofTable) {
			throw this.family.unsupported(where + " within batchAlterTable", "call it on op itself");
		}
	}

	private List<String> statements(ObjectName table, LiveTable live, SqliteDraft draft, List<String> last) {
		String old = this.family.name(table);
		String fresh = this.family.name(table.sibling("_migrate_new_" + table.name()));
		String involved = "SELECT count(*) FROM pragma_foreign_key_check WHERE lower(\"table\") = %1$s"
				+ " OR lower(parent) = %1$s";
		String violations = involved.formatted(lower(table));
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TEMP TABLE migrate_guard (violations integer, off integer CONSTRAINT"
				+ " \"foreign keys must be off (PRAGMA foreign_keys = OFF, before the transaction)\" CHECK (off = 1),"
				+ " kept integer CONSTRAINT \"rows must not refer to rows that are missing\" CHECK (kept = 1))");
		statements.add("INSERT INTO " + GUARD + " (violations, off) SELECT (" + violations
				+ "), (SELECT foreign_keys = 0 FROM pragma_foreign_keys)");
		TableSql result = draft.result();
		statements.add(result.create(fresh, this.family.names()));
		Map<String, String> copied = draft.copied();
		statements.add("INSERT INTO " + fresh + " (" + String.join(", ", copied.keySet()) + ") SELECT "
				+ String.join(", ", copied.values()) + " FROM " + old);
		if (live.sql().toUpperCase(Locale.ROOT).contains("AUTOINCREMENT") && result.columns()
			.stream()
			.anyMatch((column) -> column.definition().toUpperCase(Locale.ROOT).contains("AUTOINCREMENT"))) {
			statements.addAll(counter(table));
		}
		statements.add("DROP TABLE " + old);
		statements.add("PRAGMA legacy_alter_table = ON");
		statements.add("ALTER TABLE " + fresh + " RENAME TO " + old);
		statements.add("PRAGMA legacy_alter_table = OFF");
		statements.addAll(draft.indexes());
		statements.addAll(live.triggers());
		draft.renames()
			.forEach((from, to) -> statements.add("ALTER TABLE " + old + " RENAME COLUMN "
					+ this.family.names().identifier(from) + " TO " + this.family.names().identifier(to)));
		statements.addAll(last);
		live.views()
			.forEach((view) -> statements.add("SELECT * FROM " + this.family.names().identifier(view) + " LIMIT 0"));
		statements.add("UPDATE " + GUARD + " SET kept = ((" + violations + ") <= violations)");
		statements.add("DROP TABLE " + GUARD);
		return statements;
	}

	private List<String> counter(ObjectName table) {
		String old = this.family.names().text(table.name());
		String fresh = this.family.names().text("_migrate_new_" + table.name());
		return List.of("DELETE FROM sqlite_sequence WHERE name = " + fresh,
				"INSERT INTO sqlite_sequence (name, seq) SELECT " + fresh + ", seq FROM sqlite_sequence WHERE name = "
						+ old);
	}

	private String lower(ObjectName table) {
		return "lower(" + this.family.names().text(table.name()) + ")";
	}

}
