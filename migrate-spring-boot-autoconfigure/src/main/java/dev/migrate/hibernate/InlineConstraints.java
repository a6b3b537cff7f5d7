package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;

/**
 * Unique constraints and foreign keys as part of the statement that creates their table,
 * for a database that cannot add them later.
 */
final class InlineConstraints {

	private final Dialect dialect;

	private final MappedNames names;

	InlineConstraints(Dialect dialect, MappedNames names) {
		this.dialect = dialect;
		this.names = names;
	}

	/** The constraints of a table, separated by commas; empty if there are none. */
	String of(Table table) {
		List<String> constraints = new ArrayList<>();
		for (UniqueKey key : table.getUniqueKeys().values()) {
			if (!isPartOfColumn(table, key)) {
				constraints.add(name(key) + "unique (" + columns(key.getColumns()) + ")");
			}
		}
		for (ForeignKey key : table.getForeignKeyCollection()) {
			if (key.isCreationEnabled() && key.isPhysicalConstraint() && !key.getReferencedTable().isView()) {
				constraints.add(foreignKey(key));
			}
		}
		return String.join(", ", constraints);
	}

	/** The exporter writes {@code unique} after such a column. */
	private static boolean isPartOfColumn(Table table, UniqueKey key) {
		if (key.getColumnSpan() != 1) {
			return false;
		}
		Column column = table.getColumn(key.getColumn(0));
		return column != null && column.isUnique();
	}

	private String foreignKey(ForeignKey key) {
		StringBuilder sql = new StringBuilder(name(key));
		if (key.getKeyDefinition() != null) {
			return sql.append(key.getKeyDefinition()).toString();
		}
		List<Column> target = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
				: key.getReferencedColumns();
		sql.append("foreign key (").append(columns(key.getColumns())).append(") references ");
		sql.append(this.names.format(key.getReferencedTable().getQualifiedTableName()));
		sql.append(" (").append(columns(target)).append(')');
		OnDeleteAction onDelete = key.getOnDeleteAction();
		if (onDelete != null && onDelete != OnDeleteAction.NO_ACTION) {
			sql.append(" on delete ").append(onDelete.toSqlString());
		}
		if (key.getOptions() != null && !key.getOptions().isEmpty()) {
			sql.append(' ').append(key.getOptions());
		}
		return sql.toString();
	}

	private String name(Constraint constraint) {
		return (constraint.getName() != null)
				? "constraint " + this.names.toIdentifier(constraint.getName()).render(this.dialect) + " " : "";
	}

	private String columns(List<Column> columns) {
		return columns.stream().map((column) -> column.getQuotedName(this.dialect)).collect(Collectors.joining(", "));
	}

}
