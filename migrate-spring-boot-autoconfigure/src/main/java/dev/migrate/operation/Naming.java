package dev.migrate.operation;

import java.util.Objects;

import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Index;

/**
 * Gives the constraints and indexes of an operation their final names.
 */
final class Naming {

	private final NamingConventions conventions;

	private final NameLimit limit;

	Naming(NamingConventions conventions, NameLimit limit) {
		this.conventions = conventions;
		this.limit = limit;
	}

	Operation apply(Operation operation) {
		if (operation instanceof CreateTable create) {
			return new CreateTable(this.conventions.apply(create.table(), this.limit), create.onlyIfMissing());
		}
		if (operation instanceof DropTable drop && drop.former() != null) {
			return new DropTable(drop.name(), drop.onlyIfPresent(), drop.cascading(),
					this.conventions.apply(drop.former(), this.limit));
		}
		if (operation instanceof BatchAlterTable batch) {
			return new BatchAlterTable(batch.table(), batch.recreate(),
					batch.operations().stream().map(this::apply).toList());
		}
		if (operation instanceof AutocommitBlock block) {
			return new AutocommitBlock(block.operations().stream().map(this::apply).toList());
		}
		return (operation instanceof ConstraintOperation constraint) ? apply(constraint) : operation;
	}

	private Operation apply(ConstraintOperation operation) {
		if (operation instanceof CreateIndex create) {
			Index index = create.index();
			return new CreateIndex(create.table(),
					index.withName(this.conventions.nameOf(create.table(), index, this.limit)), create.concurrent(),
					create.onlyIfMissing());
		}
		if (operation instanceof DropIndex drop) {
			return apply(drop);
		}
		if (operation instanceof DropConstraint drop) {
			return apply(drop);
		}
		if (operation instanceof AddPrimaryKey add) {
			return named(add, add.constraint());
		}
		if (operation instanceof AddUnique add) {
			return named(add, add.constraint());
		}
		if (operation instanceof AddCheck add) {
			return named(add, add.constraint());
		}
		return (operation instanceof AddForeignKey add) ? named(add, add.constraint())
				: named(operation, ((AddExclude) operation).constraint());
	}

	private Operation named(ConstraintOperation operation, Constraint constraint) {
		return DropConstraint.add(operation.table(),
				constraint.withName(this.conventions.nameOf(operation.table(), constraint, this.limit)));
	}

	private DropIndex apply(DropIndex drop) {
		Index former = drop.former();
		ConstraintName name = (former != null) ? this.conventions.nameOf(drop.table(), former, this.limit)
				: this.conventions.nameOf(drop.table(), Objects.requireNonNull(drop.name()), this.limit);
		return new DropIndex(drop.table(), name, drop.concurrent(), drop.onlyIfPresent(),
				(former != null) ? former.withName(name) : null);
	}

	private DropConstraint apply(DropConstraint drop) {
		Constraint former = drop.former();
		ConstraintName name = (former != null) ? this.conventions.nameOf(drop.table(), former, this.limit)
				: this.conventions.nameOf(drop.table(), drop.kind(), drop.name(), this.limit);
		return new DropConstraint(drop.table(), drop.kind(), name, drop.onlyIfPresent(),
				(former != null) ? former.withName(name) : null);
	}

}
