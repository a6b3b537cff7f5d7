package dev.migrate.acceptance.evolution;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/**
 * Kinds of authors in one table, kinds of notes in two.
 */
final class V6 {

	private V6() {
	}

	@Entity(name = "Author")
	@Table(name = "author")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	static class Author {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(nullable = false)
		String name;

		@Column(unique = true)
		String email;

		@Embedded
		@AttributeOverride(name = "street", column = @Column(name = "address_street"))
		@AttributeOverride(name = "city", column = @Column(name = "address_city"))
		@AttributeOverride(name = "zip", column = @Column(name = "address_zip"))
		Address address;

	}

	@Embeddable
	static class Address {

		String street;

		String city;

		@Column(length = 10)
		String zip;

	}

	@Entity(name = "Editor")
	static class Editor extends Author {

		String desk;

	}

	enum Status {

		DRAFT, PUBLISHED, ARCHIVED

	}

	@Entity(name = "Note")
	@Table(name = "note")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Note {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, length = 200)
		String title;

		@Column(length = 2000)
		String content;

		Long priority;

		@Enumerated(EnumType.STRING)
		@Column(nullable = false)
		Status status;

		@Column(nullable = false)
		boolean pinned;

		@ManyToOne
		Author author;

		@ElementCollection
		@CollectionTable(name = "note_label", joinColumns = @JoinColumn(name = "note_id"))
		@MapKeyColumn(name = "label", length = 50)
		@Column(name = "reason")
		Map<String, String> labels = new HashMap<>();

		@OneToMany
		@JoinColumn(name = "note_id")
		@OrderColumn(name = "place")
		List<Remark> remarks = new ArrayList<>();

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

	@Entity(name = "Reminder")
	@Table(name = "reminder")
	static class Reminder extends Note {

		@Column(nullable = false)
		LocalDateTime due;

	}

}
