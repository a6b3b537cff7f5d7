package dev.migrate.test;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.revision.Revision;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.RevisionView;
import dev.migrate.schema.Table;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on {@link Migrations}. Names of tables and columns match without
 * regard to case; a table of another than the default schema is named with it.
 */
public final class MigrationsAssert extends AbstractAssert<MigrationsAssert, Migrations> {

	MigrationsAssert(Migrations actual) {
		super(actual, MigrationsAssert.class);
	}

	/**
	 * Verify that the revisions have one end.
	 * @return this
	 */
	public MigrationsAssert hasSingleHead() {
		isNotNull();
		List<Revision> heads = this.actual.graph().heads();
		if (heads.isEmpty()) {
			throw failure("%s", Advice.NO_REVISIONS);
		}
		if (heads.size() > 1) {
			throw failure("%s", Advice.heads(heads, this.actual.scripts()));
		}
		return this;
	}

	/**
	 * Verify where the database stands.
	 * @param revisions all current revisions, by their ids or the starts of them; none
	 * for a database in which no revision is applied
	 * @return this
	 */
	public MigrationsAssert isAt(String... revisions) {
		isNotNull();
		Set<String> expected = new TreeSet<>();
		for (String revision : revisions) {
			this.actual.graph().resolve(revision).forEach((resolved) -> expected.add(resolved.id()));
		}
		Set<String> current = new TreeSet<>(this.actual.status().current());
		if (!current.equals(expected)) {
			throw failure("Expected the database to be at %s, but it is at %s", named(expected), named(current));
		}
		return this;
	}

	/**
	 * Verify that all revisions are applied.
	 * @return this
	 */
	public MigrationsAssert isAtHeads() {
		isNotNull();
		MigrationStatus status = this.actual.status();
		if (!status.pending().isEmpty()) {
			throw failure("Expected all revisions to be applied, but the database is at %s, and these are pending: %s",
					named(status.current()), named(status.pending().stream().map(RevisionView::revision).toList()));
		}
		return this;
	}

	/**
	 * Verify that a table exists.
	 * @param table the name
	 * @return this
	 */
	public MigrationsAssert hasTable(String table) {
		isNotNull();
		table(table);
		return this;
	}

	/**
	 * Verify that a table does not exist.
	 * @param table the name
	 * @return this
	 */
	public MigrationsAssert doesNotHaveTable(String table) {
		isNotNull();
		if (snapshot().table(table).isPresent()) {
			throw failure("Expected no table '%s', but there is one at revision %s", table,
					named(this.actual.status().current()));
		}
		return this;
	}

	/**
	 * Verify that a table has a column.
	 * @param table the name of a table that must exist
	 * @param column the name of the column
	 * @return this
	 */
	public MigrationsAssert hasColumn(String table, String column) {
		isNotNull();
		List<String> columns = columns(table);
		if (columns.stream().noneMatch(column::equalsIgnoreCase)) {
			throw failure("Expected table '%s' to have a column '%s', but it has %s", table, column, columns);
		}
		return this;
	}

	/**
	 * Verify that a table does not have a column.
	 * @param table the name of a table that must exist
	 * @param column the name of the column
	 * @return this
	 */
	public MigrationsAssert doesNotHaveColumn(String table, String column) {
		isNotNull();
		List<String> columns = columns(table);
		if (columns.stream().anyMatch(column::equalsIgnoreCase)) {
			throw failure("Expected table '%s' to have no column '%s', but it has %s", table, column, columns);
		}
		return this;
	}

	private List<String> columns(String table) {
		return table(table).columns().stream().map((column) -> column.name()).toList();
	}

	private Table table(String name) {
		SchemaSnapshot snapshot = snapshot();
		return snapshot.table(name)
			.orElseThrow(() -> failure("Expected a table '%s' at revision %s, but there are only %s", name,
					named(this.actual.status().current()), snapshot.tableNames()));
	}

	private SchemaSnapshot snapshot() {
		return this.actual.snapshot();
	}

	private String named(Collection<String> revisions) {
		return revisions.isEmpty() ? "the base" : String.join(", ", revisions.stream().map(this::named).toList());
	}

	private String named(String id) {
		return this.actual.graph().find(id).map(Advice::name).orElse(id);
	}

}
