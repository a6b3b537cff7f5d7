package dev.migrate.acceptance.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

/**
 * A veterinary clinic, in the shape of Spring's example application: identity columns
 * from a mapped superclass, constraints by validation, collections without an inverse
 * side, a join table.
 */
final class ClinicEntities {

	private ClinicEntities() {
	}

	@MappedSuperclass
	abstract static class Record {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Integer id;

	}

	@MappedSuperclass
	abstract static class Named extends Record {

		@Column
		@NotBlank
		String name;

	}

	@MappedSuperclass
	abstract static class Person extends Record {

		@Column
		@NotBlank
		String firstName;

		@Column
		@NotBlank
		String lastName;

	}

	@Entity(name = "Owner")
	@Table(name = "owners")
	static class Owner extends Person {

		@Column
		@NotBlank
		String address;

		@Column
		@NotBlank
		String city;

		@Column
		@NotBlank
		@Digits(fraction = 0, integer = 10)
		String telephone;

		@OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
		@JoinColumn(name = "owner_id")
		@OrderBy("name")
		Set<Pet> pets = new LinkedHashSet<>();

	}

	@Entity(name = "PetType")
	@Table(name = "types")
	static class PetType extends Named {

	}

	@Entity(name = "Pet")
	@Table(name = "pets")
	static class Pet extends Named {

		@Column
		LocalDate birthDate;

		@ManyToOne
		@JoinColumn(name = "type_id")
		PetType type;

		@OneToMany(cascade = CascadeType.ALL, fetch = FetchType.EAGER)
		@JoinColumn(name = "pet_id")
		@OrderBy("date ASC")
		Set<Visit> visits = new LinkedHashSet<>();

	}

	@Entity(name = "Visit")
	@Table(name = "visits")
	static class Visit extends Record {

		@Column(name = "visit_date")
		LocalDate date;

		@NotBlank
		String description;

	}

	@Entity(name = "Specialty")
	@Table(name = "specialties")
	static class Specialty extends Named {

	}

	@Entity(name = "Vet")
	@Table(name = "vets")
	static class Vet extends Person {

		@ManyToMany(fetch = FetchType.EAGER)
		@JoinTable(name = "vet_specialties", joinColumns = @JoinColumn(name = "vet_id"),
				inverseJoinColumns = @JoinColumn(name = "specialty_id"))
		@NotEmpty
		Set<Specialty> specialties = new LinkedHashSet<>();

	}

}
