package dev.migrate.command.boot.library.v2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application of version 1, with books, and authors who have got a rank.
 */
@SpringBootApplication
public class LibraryV2 {

	@Entity(name = "Author")
	static class Author {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false, length = 100)
		private String name;

		@Column(nullable = false)
		private int stars;

	}

	@Entity(name = "Book")
	@Table(indexes = @Index(name = "ix_book_title", columnList = "title, kind"))
	static class Book {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false)
		private String title;

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		private Kind kind;

		@ManyToOne(optional = false)
		private Author author;

	}

	enum Kind {

		NOVEL, POEMS, ESSAY

	}

}
