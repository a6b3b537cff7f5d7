package dev.migrate.sample.notes;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A note.
 */
@Entity
@Table(name = "notes")
class Note {

	static final int MAX_TITLE = 100;

	static final int MAX_CONTENT = 500;

	static final int MAX_AUTHOR = 60;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = MAX_TITLE)
	private String title;

	@Column(nullable = false, length = MAX_CONTENT)
	private String content;

	@Column(nullable = false, length = MAX_AUTHOR)
	private String author;

	@Column(nullable = false)
	private boolean pinned;

	@Column(nullable = false)
	private Instant createdAt;

	/**
	 * For JPA only, which sets the fields afterwards.
	 */
	@SuppressWarnings("NullAway.Init")
	protected Note() {
	}

	Note(String title, String content, String author, boolean pinned, Instant createdAt) {
		this.title = title;
		this.content = content;
		this.author = author;
		this.pinned = pinned;
		this.createdAt = createdAt;
	}

	@Nullable Long getId() {
		return this.id;
	}

	String getTitle() {
		return this.title;
	}

	String getContent() {
		return this.content;
	}

	String getAuthor() {
		return this.author;
	}

	boolean isPinned() {
		return this.pinned;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

}
