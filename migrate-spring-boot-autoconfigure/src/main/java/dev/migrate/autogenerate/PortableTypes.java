package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrate.dialect.ddl.MissingHibernateException;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.UnsupportedOperationOnDatabaseException;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.Table;

/**
 * Turns the names of types that a database reported into types that every database has,
 * so that a Java revision also runs on another database. A type changes only if the
 * database it came from would give it the same name again.
 */
public final class PortableTypes {

	private final OperationRenderer renderer;

	private final Map<String, ColumnType> known = new HashMap<>();

	/**
	 * Create an instance.
	 * @param renderer the renderer for the database that the names are from
	 */
	public PortableTypes(OperationRenderer renderer) {
		this.renderer = renderer;
	}

	/**
	 * Make the types of an operation portable where possible.
	 * @param operation the operation
	 * @return the operation with the same effect on the database it was made for
	 */
	public Operation of(Operation operation) {
		if (operation instanceof CreateTable create) {
			return new CreateTable(of(create.table()), create.onlyIfMissing());
		}
		if (operation instanceof DropTable drop) {
			return new DropTable(drop.name(), drop.onlyIfPresent(), drop.cascading(),
					(drop.former() != null) ? of(drop.former()) : null);
		}
		if (operation instanceof AddColumn add) {
			return new AddColumn(add.table(), of(add.column()), add.onlyIfMissing());
		}
		if (operation instanceof DropColumn drop) {
			return new DropColumn(drop.table(), drop.column(), drop.onlyIfPresent(), ofFormer(drop.former()));
		}
		if (operation instanceof AlterColumn alter) {
			return new AlterColumn(alter.table(), alter.column(), alter.newName(),
					(alter.type() != null) ? of(alter.type()) : null, alter.using(), alter.reverseUsing(),
					alter.nullable(), alter.defaultValue(), alter.comment(), ofFormer(alter.former()));
		}
		return (operation instanceof BatchAlterTable batch) ? new BatchAlterTable(batch.table(), batch.recreate(),
				batch.operations().stream().map(this::of).toList()) : operation;
	}

	/**
	 * Make a type portable if possible.
	 * @param type the type
	 * @return a portable type of the same name in the database, or the same type
	 */
	public ColumnType of(ColumnType type) {
		return (type instanceof ColumnType.Custom custom)
				? this.known.computeIfAbsent(custom.sql(), (text) -> find(custom)) : type;
	}

	private Table of(Table table) {
		return new Table(table.name(), table.columns().stream().map(this::of).toList(), table.constraints(),
				table.indexes(), table.comment());
	}

	private Column of(Column column) {
		return column.withType(of(column.type()));
	}

	private @Nullable Column ofFormer(@Nullable Column column) {
		return (column != null) ? of(column) : null;
	}

	private ColumnType find(ColumnType.Custom custom) {
		TypeText wanted = normal(custom.sql());
		return candidates(wanted).stream()
			.filter((candidate) -> wanted.equals(rendered(candidate)))
			.findFirst()
			.orElse(custom);
	}

	private @Nullable TypeText rendered(ColumnType candidate) {
		try {
			return normal(this.renderer.type(candidate));
		}
		catch (UnsupportedOperationOnDatabaseException | MissingHibernateException ex) {
			return null;
		}
	}

	/** One bit is one bit, whether it is said or not. */
	private static TypeText normal(String text) {
		TypeText type = TypeText.of(text);
		return (type.base().equals("bit") && type.arguments().isEmpty())
				? new TypeText("bit", List.of(1), type.suffix()) : type;
	}

	private static List<ColumnType> candidates(TypeText text) {
		List<ColumnType> candidates = new ArrayList<>();
		int first = text.argument(0, 0);
		int second = text.argument(1, 0);
		if (first > 0 && text.arguments().size() == 1) {
			candidates.add(new ColumnType.Varchar(first));
			candidates.add(new ColumnType.Char(first));
			candidates.add(new ColumnType.Binary(first));
		}
		if (text.arguments().size() == 2 && first > 0 && second <= first) {
			candidates.add(new ColumnType.Decimal(first, second));
		}
		Integer precision = text.arguments().isEmpty() ? null : first;
		if (precision == null || precision <= 9) {
			for (boolean zone : new boolean[] { false, true }) {
				candidates.add(new ColumnType.Timestamp(precision, zone));
				candidates.add(new ColumnType.Time(precision, zone));
			}
		}
		candidates.addAll(Arrays.asList(ColumnType.Basic.values()));
		return candidates;
	}

}
