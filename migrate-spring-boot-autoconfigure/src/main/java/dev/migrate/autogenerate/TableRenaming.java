package dev.migrate.autogenerate;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.Renames.ColumnRename;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;

/**
 * Follows a rename to wherever the name stands in tables.
 */
final class TableRenaming {

	private TableRenaming() {
	}

	static List<Table> ofTable(ObjectName from, ObjectName to, List<Table> tables) {
		return tables.stream()
			.map((table) -> new Table(table.name().equals(from) ? to : table.name(), table.columns(), table
				.constraints()
				.stream()
				.map((constraint) -> (constraint instanceof ForeignKey key && key.referencedTable().equals(from))
						? new ForeignKey(key.name(), key.columns(), to, key.referencedColumns(), key.onDelete(),
								key.onUpdate(), key.deferrability())
						: constraint)
				.toList(), table.indexes(), table.comment()))
			.toList();
	}

	static List<Table> ofColumn(ColumnRename rename, List<Table> tables) {
		UnaryOperator<String> name = (column) -> column.equals(rename.from()) ? rename.to() : column;
		UnaryOperator<String> sql = (text) -> NormalSql.renamed(text, rename.from(), rename.to());
		return tables.stream().map((table) -> {
			boolean own = table.name().equals(rename.table());
			UnaryOperator<String> columns = own ? name : UnaryOperator.identity();
			List<Constraint> constraints = table.constraints()
				.stream()
				.map((constraint) -> (constraint instanceof ForeignKey key)
						? foreignKey(key, columns,
								key.referencedTable().equals(rename.table()) ? name : UnaryOperator.identity())
						: own ? constraint(constraint, name, sql) : constraint)
				.toList();
			return own
					? new Table(table.name(), table.columns().stream().map((each) -> column(each, name, sql)).toList(),
							constraints, table.indexes().stream().map((each) -> index(each, name, sql)).toList(),
							table.comment())
					: new Table(table.name(), table.columns(), constraints, table.indexes(), table.comment());
		}).toList();
	}

	private static Column column(Column column, UnaryOperator<String> name, UnaryOperator<String> sql) {
		Generated generated = column.generated();
		Column renamed = column.withName(name.apply(column.name()));
		return (generated != null)
				? renamed.withGenerated(new Generated(sql.apply(generated.expression()), generated.stored())) : renamed;
	}

	private static ForeignKey foreignKey(ForeignKey key, UnaryOperator<String> own, UnaryOperator<String> others) {
		return new ForeignKey(key.name(), key.columns().stream().map(own).toList(), key.referencedTable(),
				key.referencedColumns().stream().map(others).toList(), key.onDelete(), key.onUpdate(),
				key.deferrability());
	}

	private static Constraint constraint(Constraint constraint, UnaryOperator<String> name, UnaryOperator<String> sql) {
		if (constraint instanceof PrimaryKey key) {
			return new PrimaryKey(key.name(), key.columns().stream().map(name).toList());
		}
		if (constraint instanceof UniqueConstraint unique) {
			return new UniqueConstraint(unique.name(), unique.columns().stream().map(name).toList(),
					unique.deferrability());
		}
		return (constraint instanceof CheckConstraint check)
				? new CheckConstraint(check.name(), sql.apply(check.condition())) : constraint;
	}

	private static Index index(Index index, UnaryOperator<String> name, UnaryOperator<String> sql) {
		List<IndexKey> keys = index.keys()
			.stream()
			.map((key) -> new IndexKey(key.isExpression() ? sql.apply(key.text()) : name.apply(key.text()),
					key.isExpression(), key.descending(), key.prefixLength(), key.operatorClass(), key.nullsOrder()))
			.toList();
		return new Index(index.name(), keys, index.isUnique(),
				(index.where() != null) ? sql.apply(index.where()) : null, index.included().stream().map(name).toList(),
				index.method());
	}

}
