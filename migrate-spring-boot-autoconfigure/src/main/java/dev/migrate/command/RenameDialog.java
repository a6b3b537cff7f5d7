package dev.migrate.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Difference;
import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.autogenerate.Renames;
import dev.migrate.autogenerate.Renames.ColumnRename;
import dev.migrate.autogenerate.Renames.TableRename;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.ModelRequest;
import dev.migrate.runtime.ModelResult;
import dev.migrate.schema.ExactName;
import dev.migrate.schema.ObjectName;

/**
 * Compares until it is known what was renamed:
 * <ol>
 * <li>what the options say, which is found among what was dropped and added whatever its
 * case, the tables first;</li>
 * <li>what a person at the terminal says of each pair that fits;</li>
 * <li>without one, a warning for each such pair: it stays a drop and an addition.</li>
 * </ol>
 */
final class RenameDialog {

	private final Migrator migrator;

	private final Console console;

	private final List<TableRename> tables = new ArrayList<>();

	private final List<ColumnRename> columns = new ArrayList<>();

	private final Set<Object> declined = new HashSet<>();

	private ModelRequest request;

	private ModelResult result;

	RenameDialog(Migrator migrator, Console console, ModelRequest request) {
		this.migrator = migrator;
		this.console = console;
		this.request = request;
		this.result = migrator.compare(request);
	}

	ModelResult run(RenameOptions options) {
		if (!options.tables().isEmpty()) {
			options.tables().forEach((option) -> this.tables.add(table(option)));
			compareAgain();
		}
		if (!options.columns().isEmpty()) {
			options.columns().forEach((option) -> this.columns.add(column(option)));
			compareAgain();
		}
		if (this.console.isInteractive()) {
			while (ask()) {
				compareAgain();
			}
		}
		else {
			warn(this.result.comparison().renames());
		}
		return this.result;
	}

	private void compareAgain() {
		this.request = this.request.withRenames(new Renames(this.tables, this.columns));
		this.result = this.migrator.compare(this.request);
	}

	private TableRename table(String option) {
		String[] names = split(option, "--rename-table", "old:new");
		return new TableRename(object(Kind.DROP_TABLE, names[0], option), object(Kind.ADD_TABLE, names[1], option));
	}

	private ObjectName object(Kind kind, String name, String option) {
		return differences().filter((difference) -> difference.kind() == kind)
			.map(Difference::object)
			.filter((object) -> isNamed(object, name))
			.findFirst()
			.orElseThrow(() -> unknown("--rename-table " + option,
					"table '%s' %s".formatted(name, (kind == Kind.DROP_TABLE) ? "that no entity has" : "to be added")));
	}

	private ColumnRename column(String option) {
		String[] names = split(option, "--rename", "table.old:new");
		int dot = names[0].lastIndexOf('.');
		if (dot < 1) {
			throw malformed(option, "--rename", "table.old:new");
		}
		String table = names[0].substring(0, dot);
		Difference dropped = column(Kind.DROP_COLUMN, table, names[0].substring(dot + 1), option);
		Difference added = column(Kind.ADD_COLUMN, table, names[1], option);
		return new ColumnRename(added.object(), dropped.part(), added.part());
	}

	private Difference column(Kind kind, String table, String name, String option) {
		return differences()
			.filter((difference) -> difference.kind() == kind && isNamed(difference.object(), table)
					&& difference.part().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> unknown("--rename " + option, "column '%s' of table '%s' %s".formatted(name, table,
					(kind == Kind.DROP_COLUMN) ? "that no entity has" : "to be added")));
	}

	private Stream<Difference> differences() {
		Comparison comparison = this.result.comparison();
		return Stream.of(comparison.differences(), comparison.accepted(), comparison.unmanaged()).flatMap(List::stream);
	}

	private static boolean isNamed(ObjectName object, String name) {
		return object.toString().equalsIgnoreCase(name) || ExactName.text(object.name()).equals(name);
	}

	private static String[] split(String option, String name, String form) {
		String[] names = option.split(":", -1);
		if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
			throw malformed(option, name, form);
		}
		return names;
	}

	private static MigrationException malformed(String option, String name, String form) {
		return new MigrationException("'%s' is no value for %s".formatted(option, name),
				"Write %s %s.".formatted(name, form), null);
	}

	private static MigrationException unknown(String option, String what) {
		return new MigrationException("%s: there is no %s".formatted(option, what),
				"'java -jar app.jar db check' lists what differs.", null);
	}

	/**
	 * Ask about each pair that was not asked about yet, and tell whether one is a rename.
	 */
	private boolean ask() {
		Renames candidates = this.result.comparison().renames();
		int known = this.tables.size() + this.columns.size();
		for (TableRename candidate : candidates.tables()) {
			if (isOpen(candidate) && isFree(candidate)
					&& confirm(candidate, "table '%s'".formatted(candidate.from()), candidate.to().toString())) {
				this.tables.add(candidate);
			}
		}
		for (ColumnRename candidate : candidates.columns()) {
			if (isOpen(candidate) && isFree(candidate) && confirm(candidate,
					"column '%s.%s'".formatted(candidate.table(), candidate.from()), candidate.to())) {
				this.columns.add(candidate);
			}
		}
		return this.tables.size() + this.columns.size() > known;
	}

	private boolean isOpen(Object candidate) {
		return !this.declined.contains(candidate);
	}

	private boolean isFree(TableRename candidate) {
		return this.tables.stream()
			.noneMatch((known) -> known.from().equals(candidate.from()) || known.to().equals(candidate.to()));
	}

	private boolean isFree(ColumnRename candidate) {
		return this.columns.stream()
			.noneMatch((known) -> known.table().equals(candidate.table())
					&& (known.from().equals(candidate.from()) || known.to().equals(candidate.to())));
	}

	private boolean confirm(Object candidate, String from, String to) {
		boolean confirmed = this.console.confirm("Was %s renamed to '%s'?".formatted(from, to));
		if (!confirmed) {
			this.declined.add(candidate);
		}
		return confirmed;
	}

	private void warn(Renames candidates) {
		candidates.tables()
			.forEach((rename) -> this.console
				.warn("Table '%1$s' is dropped and '%2$s' added. If it was renamed, add --rename-table %1$s:%2$s"
					.formatted(rename.from(), rename.to())));
		candidates.columns()
			.forEach((rename) -> this.console
				.warn("Column '%1$s.%2$s' is dropped and '%3$s' added. If it was renamed, add --rename %1$s.%2$s:%3$s"
					.formatted(rename.table(), rename.from(), rename.to())));
	}

}
