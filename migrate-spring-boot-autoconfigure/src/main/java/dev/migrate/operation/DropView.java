package dev.migrate.operation;

import java.util.List;
import java.util.Optional;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.View;
import org.jspecify.annotations.Nullable;

/**
 * Drop a view.
 *
 * @param name the view
 * @param isMaterialized whether it keeps its rows
 * @param onlyIfPresent whether a missing view is no error
 * @param former what the view was, or {@code null} if that is not said
 */
public record DropView(ObjectName name, boolean isMaterialized, boolean onlyIfPresent,
		@Nullable View former) implements ObjectOperation {

	/**
	 * Return this operation as one that accepts a missing view.
	 * @return the changed operation
	 */
	public DropView ifExists() {
		return new DropView(this.name, this.isMaterialized, true, this.former);
	}

	/**
	 * Return this operation for a view that keeps its rows.
	 * @return the changed operation
	 */
	public DropView materialized() {
		return new DropView(this.name, true, this.onlyIfPresent,
				(this.former != null) ? this.former.materialized() : null);
	}

	/**
	 * Return this operation with what the view was, so that it can be reversed.
	 * @param query the SQL query
	 * @param columns the names of its columns, none for those of the query
	 * @return the changed operation
	 */
	public DropView was(String query, String... columns) {
		return new DropView(this.name, this.isMaterialized, this.onlyIfPresent,
				new View(this.name, List.of(columns), query, this.isMaterialized));
	}

	@Override
	public Optional<Operation> reverse() {
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the view was."
					+ " Add (drop) -> drop.was(\"select ...\"), or write the downgrade.");
		}
		return Optional.of(new CreateView(this.former, false, null));
	}

	@Override
	public String toString() {
		return JavaSource.text(this);
	}

}
