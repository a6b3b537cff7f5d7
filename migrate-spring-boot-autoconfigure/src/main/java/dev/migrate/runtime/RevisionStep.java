package dev.migrate.runtime;

import java.util.List;

import dev.migrate.revision.Revision;

/**
 * One revision to be applied or undone.
 *
 * @param direction which way
 * @param revision the revision
 */
public record RevisionStep(Direction direction, Revision revision) {

	/**
	 * The step as Alembic logs it.
	 * @return such as {@code upgrade a, b -> c, message}; nothing stands for the base
	 */
	@Override
	public String toString() {
		String id = this.revision.id();
		List<String> parents = this.revision.downRevisions();
		String path = (this.direction == Direction.UPGRADE) ? String.join(", ", parents) + " -> " + id
				: id + " -> " + String.join(", ", parents);
		return this.direction.verb() + " " + path + ", " + this.revision.message();
	}

}
