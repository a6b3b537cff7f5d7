package dev.migrate.sample.notes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A note as clients see it.
 *
 * @param id its number
 * @param title the title
 * @param content the text
 * @param author who wrote it
 * @param pinned whether it stays on top
 * @param createdAt when it was added
 */
record NoteResponse(@Nullable Long id, String title, String content, String author, boolean pinned, Instant createdAt) {

	static NoteResponse of(Note note) {
		return new NoteResponse(note.getId(), note.getTitle(), note.getContent(), note.getAuthor(), note.isPinned(),
				note.getCreatedAt());
	}

}
