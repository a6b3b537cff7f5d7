package dev.migrate.test.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An entity that the history "good" has a table for.
 */
@Entity
@Table(name = "notes")
class Note {

	@Id
	int id;

	@Column(nullable = false, length = 100)
	@SuppressWarnings("NullAway.Init")
	String title;

	@Column(length = 50)
	@SuppressWarnings("NullAway.Init")
	String author;

}
