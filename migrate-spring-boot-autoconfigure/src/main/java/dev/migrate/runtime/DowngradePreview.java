package dev.migrate.runtime;

import java.util.List;

/**
 * What a downgrade would undo.
 *
 * @param database product and version of the database
 * @param revisions the revisions, in the order in which they would be undone
 */
public record DowngradePreview(String database, List<Undo> revisions) {

	public DowngradePreview {
		revisions = List.copyOf(revisions);
	}

	/**
	 * Their ids.
	 * @return the ids
	 */
	public List<String> ids() {
		return this.revisions.stream().map((undo) -> undo.step().revision().id()).toList();
	}

	/**
	 * A revision that would be undone.
	 *
	 * @param step the revision and the direction
	 * @param losses what is lost by it, such as {@code drops table notes}; nothing if no
	 * statement is known to lose data
	 */
	public record Undo(RevisionStep step, List<String> losses) {

		public Undo {
			losses = List.copyOf(losses);
		}

		static Undo of(Step step) {
			JavaWork java = step.java();
			return new Undo(step.step(),
					(java != null)
							? OperationLoss.of(java.operations().stream().map(JavaWork.Recorded::operation).toList())
							: DataLoss.of(step.statements()));
		}

	}

}
