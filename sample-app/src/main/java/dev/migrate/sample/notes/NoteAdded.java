package dev.migrate.sample.notes;

import java.time.Instant;

/**
 * A note was added.
 *
 * @param author who wrote it
 * @param when when
 */
public record NoteAdded(String author, Instant when) {

}
