package dev.migrate.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key of a table.
 *
 * @param name the name, or {@code null} if a naming convention or the database names it
 * @param columns the referring columns, in order
 * @param referencedTable the table referred to
 * @param referencedColumns the columns referred to, as many as {@code columns}
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when its key changes
 * @param deferrability when it is checked
 */
public record ForeignKey(@Nullable ConstraintName name, List<String> columns, ObjectName referencedTable,
		List<String> referencedColumns, ReferentialAction onDelete, ReferentialAction onUpdate,
		Deferrability deferrability) implements Constraint {

	/**
	 * Create a foreign key.
	 * @throws InvalidDefinitionException if a column is missing or given twice, or the
	 * numbers of columns differ
	 */
	public ForeignKey {
		columns = List.copyOf(columns);
		referencedColumns = List.copyOf(referencedColumns);
		Verify.names("Column of the foreign key to " + referencedTable, columns);
		Verify.names("Referenced column of the foreign key to " + referencedTable, referencedColumns);
		Verify.that(columns.size() == referencedColumns.size(), "The foreign key " + columns + " refers to "
				+ referencedTable + " " + referencedColumns + ": both sides must have the same number of columns");
	}

	/**
	 * Return a foreign key without a name and with the default actions.
	 * @param columns the referring columns
	 * @param referencedTable the table referred to
	 * @param referencedColumns the columns referred to
	 * @return the foreign key
	 */
	public static ForeignKey of(List<String> columns, ObjectName referencedTable, List<String> referencedColumns) {
		return new ForeignKey(null, columns, referencedTable, referencedColumns, ReferentialAction.NO_ACTION,
				ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE);
	}

	@Override
	public Kind kind() {
		return Kind.FOREIGN_KEY;
	}

	@Override
	public ForeignKey withName(@Nullable ConstraintName name) {
		return new ForeignKey(name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
				this.onUpdate, this.deferrability);
	}

	/**
	 * Return this foreign key under a name.
	 * @param name the name
	 * @return the named foreign key
	 */
	public ForeignKey named(String name) {
		return withName(ConstraintName.of(name));
	}

	/**
	 * Return this foreign key under a name that no convention may change.
	 * @param name the final name
	 * @return the named foreign key
	 */
	public ForeignKey namedExactly(String name) {
		return withName(ConstraintName.exactly(name));
	}

	/**
	 * Return this foreign key with what a delete does.
	 * @param action what happens to referring rows
	 * @return the changed foreign key
	 */
	public ForeignKey onDelete(ReferentialAction action) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, action,
				this.onUpdate, this.deferrability);
	}

	/**
	 * Return this foreign key with what a change of the key does.
	 * @param action what happens to referring rows
	 * @return the changed foreign key
	 */
	public ForeignKey onUpdate(ReferentialAction action) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
				action, this.deferrability);
	}

	/**
	 * Return this foreign key, checked when the transaction says so.
	 * @return the deferrable foreign key
	 */
	public ForeignKey deferrable() {
		return withDeferrability(Deferrability.DEFERRABLE);
	}

	/**
	 * Return this foreign key, checked at the end of the transaction.
	 * @return the deferred foreign key
	 */
	public ForeignKey initiallyDeferred() {
		return withDeferrability(Deferrability.INITIALLY_DEFERRED);
	}

	private ForeignKey withDeferrability(Deferrability deferrability) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onDelete,
				this.onUpdate, deferrability);
	}

}
