package dev.migrate.test.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Another entity that the history "good" has a table for.
 */
@Entity
@Table(name = "tags")
class Tag {

	@Id
	int id;

	@Column(length = 50)
	@SuppressWarnings("NullAway.Init")
	String name;

}
