package dev.migrate.runtime;

import java.util.List;

/**
 * The result of a stamp.
 *
 * @param database product and version of the database
 * @param previous the current revisions before
 * @param marked revisions that were marked as applied, or whose checksum was brought up
 * to date
 * @param unmarked revisions that count as applied no more
 * @param current the current revisions afterwards
 */
public record StampResult(String database, List<String> previous, List<String> marked, List<String> unmarked,
		List<String> current) {

	public StampResult {
		previous = List.copyOf(previous);
		marked = List.copyOf(marked);
		unmarked = List.copyOf(unmarked);
		current = List.copyOf(current);
	}

}
