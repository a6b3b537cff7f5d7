package dev.migrate.command.boot.library.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with authors.
 */
@SpringBootApplication
public class LibraryV1 {

	@Entity(name = "Author")
	static class Author {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false, length = 100)
		private String name;

	}

}
