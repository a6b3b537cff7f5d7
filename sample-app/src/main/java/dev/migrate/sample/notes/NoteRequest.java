package dev.migrate.sample.notes;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A note that a client wants to add.
 *
 * @param title the title
 * @param content the text
 * @param author who wrote it, or {@code null} for an anonymous note
 * @param pinned whether it stays on top
 */
record NoteRequest(@Nullable String title, @Nullable String content, @Nullable String author,
		@Nullable Boolean pinned) {

	/**
	 * Make a note of the request.
	 * @param createdAt when it arrived
	 * @return a note that can be saved
	 * @throws ResponseStatusException with status 400 if a text is missing or too long
	 */
	Note toNote(Instant createdAt) {
		String name = (this.author != null && !this.author.isBlank()) ? this.author : "anonymous";
		return new Note(checked("title", this.title, Note.MAX_TITLE),
				checked("content", this.content, Note.MAX_CONTENT), checked("author", name, Note.MAX_AUTHOR),
				Boolean.TRUE.equals(this.pinned), createdAt);
	}

	private static String checked(String field, @Nullable String value, int maximum) {
		String text = (value != null) ? value.strip() : "";
		if (text.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The " + field + " is missing.");
		}
		if (text.length() > maximum) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"The " + field + " has " + text.length() + " characters; " + maximum + " are allowed.");
		}
		return text;
	}

}
