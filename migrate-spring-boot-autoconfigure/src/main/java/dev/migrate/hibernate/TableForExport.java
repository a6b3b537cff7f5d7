package dev.migrate.hibernate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of the metadata in a state in which Hibernate's exporter writes it right, until
 * it is restored:
 * <ul>
 * <li>comments have their quotes doubled, which no exporter does;</li>
 * <li>where a table cannot be altered (SQLite), its constraints are part of the table's
 * statement, as the exporters leave them out, and comments are gone, as the dialect
 * claims them in vain.</li>
 * </ul>
 */
final class TableForExport {

	private final Deque<Runnable> undo = new ArrayDeque<>();

	private TableForExport() {
	}

	static TableForExport of(Table table, Dialect dialect, MappedNames names) {
		TableForExport prepared = new TableForExport();
		prepared.set(table.getComment(), comment(table.getComment(), dialect), table::setComment);
		for (Column column : table.getColumns()) {
			prepared.set(column.getComment(), comment(column.getComment(), dialect), column::setComment);
		}
		if (!dialect.hasAlterTable()) {
			String constraints = new InlineConstraints(dialect, names).of(table);
			prepared.set(table.getExtraDeclarations(), and(table.getExtraDeclarations(), constraints),
					table::setExtraDeclarations);
		}
		return prepared;
	}

	private static @Nullable String comment(@Nullable String comment, Dialect dialect) {
		if (comment == null || !dialect.hasAlterTable()) {
			return null;
		}
		String quoted = comment.replace("'", "''");
		return (dialect instanceof MySQLDialect) ? quoted.replace("\\", "\\\\") : quoted;
	}

	private static @Nullable String and(@Nullable String declarations, String more) {
		if (declarations == null || declarations.isEmpty()) {
			return more.isEmpty() ? declarations : more;
		}
		return more.isEmpty() ? declarations : declarations + ", " + more;
	}

	private void set(@Nullable String before, @Nullable String now, Consumer<@Nullable String> setter) {
		setter.accept(now);
		this.undo.push(() -> setter.accept(before));
	}

	void restore() {
		this.undo.forEach(Runnable::run);
	}

}
