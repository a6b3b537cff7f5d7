package dev.migrate.autoconfigure.app;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * An entity of {@link JpaApplication}. Its table is made by the revisions of the tests.
 */
@Entity
public class Note {

	@Id
	private Integer id;

	private String author;

	public String getAuthor() {
		return this.author;
	}

}
