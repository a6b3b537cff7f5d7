package dev.migrate.acceptance.evolution;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;

/**
 * A column that must have a value, and a table.
 */
final class V2 {

	private V2() {
	}

	@Entity(name = "Author")
	@Table(name = "author")
	static class Author {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(nullable = false)
		String name;

		@Column(unique = true)
		String email;

		String street;

		String city;

	}

	enum Status {

		DRAFT, PUBLISHED

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Note {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, length = 100)
		String title;

		@Column(length = 2000)
		String body;

		Integer priority;

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		Status status;

		@Column(nullable = false)
		boolean pinned;

		@ManyToOne
		Author author;

		@ElementCollection
		@CollectionTable(name = "note_tag", joinColumns = @JoinColumn(name = "note_id"))
		@Column(name = "label", nullable = false, length = 50)
		Set<String> labels = new HashSet<>();

		@OneToMany
		@JoinColumn(name = "note_id")
		Set<Remark> remarks = new HashSet<>();

	}

	@Entity(name = "Remark")
	@Table(name = "remark")
	static class Remark {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(nullable = false)
		String text;

	}

}
