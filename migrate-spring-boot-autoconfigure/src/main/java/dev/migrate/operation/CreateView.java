package dev.migrate.operation;

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

	@Override
	public Optional<Operation> reverse() {
		if (!this.replacing) {
			return Optional.of(new DropView(this.view.name(), this.view.isMaterialized(), false, this.view));
		}
		if (this.former == null) {
			throw new IrreversibleOperationException(this, "it does not say what the view was before."
					+ " Give the former query as a further argument, or write the downgrade.");
		}
		return Optional.of(new CreateView(this.former, true, this.view));
	}

}
