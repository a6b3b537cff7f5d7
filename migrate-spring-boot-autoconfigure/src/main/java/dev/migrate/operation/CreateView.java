package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Create a view, or replace one.
 *
 * @param view the view
 * @param replacing whether an existing view of this name is replaced
 * @param former the view that is replaced, or {@code null} if that is not said
 */
public record CreateView(View view, boolean replacing, @Nullable View former) implements ObjectOperation {

	/**
	 * Return this operation with names for the view's columns.
	 * @param columns the names
	 * @return the changed operation
	 */
	public CreateView columns(String... columns) {
		return new CreateView(this.view.columns(columns), this.replacing, this.former);
	}

	/**
	 * Return this operation for a view that keeps its rows.
	 * @return the changed operation
	 */
	public CreateView materialized() {
		return new CreateView(this.view.materialized(), this.replacing,
				(this.former != null) ? this.former.materialized() : null);
	}

	/**
	 * Return this operation as one that replaces a view that may exist.
	 * @return the changed operation
	 */
	public CreateView orReplace() {
		return new CreateView(this.view, true, this.former);
	}

	/**
	 * Return this operation with the view it replaces, so that it can be reversed.
	 * @param query the former SQL query
	 * @param columns the names of its columns, none for those of the query
	 * @return the changed operation
	 */
	public CreateView was(String query, String... columns) {
		return new CreateView(this.view, this.replacing,
				new View(this.view.name(), List.of(columns), query, this.view.isMaterialized()));
	}

	@Override
	public Optional<Operation> reverse() {
		if (!this.replacing) {
			return Optional.of(new DropView(this.view.name(), this.view.isMaterialized(), false, this.view));
		}
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the view was before."
					+ " Add (create) -> create.was(\"select ...\"), or write the downgrade.");
		}
		return Optional.of(new CreateView(this.former, true, this.view));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
