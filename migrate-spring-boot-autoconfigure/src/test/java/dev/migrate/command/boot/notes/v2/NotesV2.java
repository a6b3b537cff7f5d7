package dev.migrate.command.boot.notes.v2;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application of version 1, whose entity got another column.
 */
@SpringBootApplication
public class NotesV2 {

	public static void main(String[] args) {
		SpringApplication.run(NotesV2.class, args);
	}

	@Entity(name = "Note")
	static class Note {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false, length = 100)
		private String title;

		@Column(length = 200)
		private String summary;

	}

}
