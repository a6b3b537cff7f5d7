package dev.migrate.acceptance.evolution;

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
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

/**
 * An embedded address, labels with reasons, remarks in order.
 */
final class V5 {

	private V5() {
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

	enum Status {

		DRAFT, PUBLISHED, ARCHIVED

	}

	@Entity(name = "Note")
	@Table(name = "note")
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

}
