package dev.migrate.command.boot.notes.v1;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with one entity.
 */
@SpringBootApplication
public class NotesV1 {

	public static void main(String[] args) {
		SpringApplication.run(NotesV1.class, args);
	}

	@Entity(name = "Note")
	static class Note {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		@Column(nullable = false, length = 100)
		private String title;

	}

}
