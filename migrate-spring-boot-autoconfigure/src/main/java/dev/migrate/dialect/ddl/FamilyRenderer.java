package dev.migrate.dialect.ddl;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.operation.AddCheck;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddExclude;
import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.AddPrimaryKey;
import dev.migrate.operation.AddUnique;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.ConstraintOperation;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DataOperation;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.operation.Operation;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.SetColumnComment;
import dev.migrate.operation.SetTableComment;
import dev.migrate.operation.TableOperation;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Value;

/**
 * Hands each operation to the class that renders its kind.
 */
final class FamilyRenderer {

	private final Family family;

	private final UnaryOperator<Operation> naming;

	private final ColumnDdl columns;

	private final ConstraintDdl constraints;

	private final IndexDdl indexes;

	private final TableDdl tables;

	private final ObjectDdl objects;

	private final DataStatements data;

	FamilyRenderer(Family family, UnaryOperator<Operation> naming) {
		this.family = family;
		this.naming = naming;
		this.columns = new ColumnDdl(family);
		this.constraints = new ConstraintDdl(family);
		this.indexes = new IndexDdl(family);
		this.tables = new TableDdl(family, this.columns, this.constraints, this.indexes);
		this.objects = new ObjectDdl(family);
		this.data = new DataStatements(family);
	}

	List<String> render(Operation unnamed) {
		Operation operation = this.naming.apply(unnamed);
		if (operation instanceof BatchAlterTable batch) {
			return this.family.batch(batch, this::render);
		}
		if (operation instanceof AutocommitBlock block) {
			return block.operations().stream().flatMap((each) -> render(each).stream()).toList();
		}
		if (operation instanceof TableOperation table) {
			return render(table);
		}
		if (operation instanceof ConstraintOperation constraint) {
			return render(constraint);
		}
		return (operation instanceof ObjectOperation object) ? this.objects.render(object)
				: this.data.render((DataOperation) operation);
	}

	private List<String> render(TableOperation operation) {
		if (operation instanceof CreateTable create) {
			return this.tables.create(create);
		}
		if (operation instanceof DropTable drop) {
			return List.of(this.tables.drop(drop));
		}
		if (operation instanceof RenameTable rename) {
			return this.family.renameTable(rename.from(), rename.to());
		}
		if (operation instanceof AddColumn add) {
			return this.columns.add(add);
		}
		if (operation instanceof DropColumn drop) {
			return this.family.dropColumn(drop.table(), drop.column(), drop.onlyIfPresent());
		}
		if (operation instanceof AlterColumn change) {
			return this.family.alterColumn(change);
		}
		if (operation instanceof SetTableComment comment) {
			return this.family.tableComment(comment.table(), comment.comment());
		}
		SetColumnComment comment = (SetColumnComment) operation;
		return this.family.columnComment(comment.table(), comment.column(), comment.comment());
	}

	private List<String> render(ConstraintOperation operation) {
		if (operation instanceof CreateIndex create) {
			return List.of(this.indexes.create(create));
		}
		if (operation instanceof DropIndex drop) {
			return List.of(this.indexes.drop(drop));
		}
		if (operation instanceof DropConstraint drop) {
			return this.constraints.drop(drop);
		}
		if (operation instanceof AddPrimaryKey add) {
			return this.constraints.add(add.table(), add.constraint());
		}
		if (operation instanceof AddUnique add) {
			return this.constraints.add(add.table(), add.constraint());
		}
		if (operation instanceof AddCheck add) {
			return this.constraints.add(add.table(), add.constraint());
		}
		if (operation instanceof AddForeignKey add) {
			return this.constraints.add(add.table(), add.constraint());
		}
		AddExclude add = (AddExclude) operation;
		return this.constraints.add(add.table(), add.constraint());
	}

	String name(ObjectName name) {
		return this.family.name(name);
	}

	String name(String column) {
		return this.family.names().identifier(column);
	}

	String type(ColumnType type) {
		return this.family.type(type);
	}

	String literal(Value value) {
		return this.family.literals().render(value);
	}

}
