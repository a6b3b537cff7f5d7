package dev.migrate.acceptance.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Who works where at what, in the shape of a generated JHipster application: one shared
 * sequence with an allocation size, accounts with authorities, auditing columns,
 * enumerations, blobs with their content types, zoned date times.
 */
final class StaffingEntities {

	private StaffingEntities() {
	}

	enum Language {

		FRENCH, ENGLISH, SPANISH

	}

	enum ContractKind {

		PERMANENT, TEMPORARY, FREELANCE

	}

	@MappedSuperclass
	abstract static class Sequenced {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sequenceGenerator")
		@SequenceGenerator(name = "sequenceGenerator", sequenceName = "sequence_generator", allocationSize = 50)
		@Column(name = "id")
		Long id;

	}

	@MappedSuperclass
	abstract static class Audited extends Sequenced {

		@Column(name = "created_by", nullable = false, length = 50, updatable = false)
		String createdBy;

		@Column(name = "created_date", updatable = false)
		Instant createdDate;

		@Column(name = "last_modified_by", length = 50)
		String lastModifiedBy;

		@Column(name = "last_modified_date")
		Instant lastModifiedDate;

	}

	@Entity(name = "Authority")
	@Table(name = "app_authority")
	static class Authority {

		@NotNull
		@Size(max = 50)
		@Id
		@Column(length = 50, nullable = false)
		String name;

	}

	@Entity(name = "Account")
	@Table(name = "app_user", indexes = @Index(name = "ix_user_activation", columnList = "activation_key, activated"))
	static class Account extends Audited {

		@NotNull
		@Size(min = 1, max = 50)
		@Column(length = 50, unique = true, nullable = false)
		String login;

		@NotNull
		@Size(min = 60, max = 60)
		@Column(name = "password_hash", length = 60, nullable = false)
		String password;

		@Email
		@Size(min = 5, max = 254)
		@Column(length = 254, unique = true)
		String email;

		@NotNull
		@Column(nullable = false)
		boolean activated;

		@Size(min = 2, max = 10)
		@Column(name = "lang_key", length = 10)
		String langKey;

		@Size(max = 20)
		@Column(name = "activation_key", length = 20)
		String activationKey;

		@Column(name = "reset_date")
		Instant resetDate;

		@ManyToMany
		@JoinTable(name = "app_user_authority",
				joinColumns = @JoinColumn(name = "user_id", referencedColumnName = "id"),
				inverseJoinColumns = @JoinColumn(name = "authority_name", referencedColumnName = "name"))
		@BatchSize(size = 20)
		Set<Authority> authorities = new HashSet<>();

		@Version
		Integer version;

	}

	@Entity(name = "Location")
	@Table(name = "location")
	static class Location extends Sequenced {

		@Column(name = "street_address")
		String streetAddress;

		@Size(max = 12)
		@Column(name = "postal_code", length = 12)
		String postalCode;

		@Column(name = "latitude", precision = 9, scale = 6)
		BigDecimal latitude;

		@Column(name = "code", unique = true)
		UUID code;

	}

	@Entity(name = "Department")
	@Table(name = "department")
	static class Department extends Sequenced {

		@NotNull
		@Column(name = "department_name", nullable = false)
		String departmentName;

		@Lob
		@Column(name = "logo")
		byte[] logo;

		@Column(name = "logo_content_type")
		String logoContentType;

		@Lob
		@Column(name = "description")
		String description;

		@OneToOne(fetch = FetchType.LAZY)
		@JoinColumn(unique = true)
		Location location;

		@OneToMany(mappedBy = "department")
		Set<Employee> employees = new HashSet<>();

	}

	@Entity(name = "Employee")
	@Table(name = "employee")
	static class Employee extends Sequenced {

		@Column(name = "hire_date")
		ZonedDateTime hireDate;

		@Column(name = "salary", precision = 21, scale = 2)
		BigDecimal salary;

		@Min(0)
		@Max(100)
		@Column(name = "commission_pct")
		Integer commissionPct;

		@Enumerated(EnumType.STRING)
		@Column(name = "contract")
		ContractKind contract;

		@Enumerated
		@Column(name = "language")
		Language language;

		@Column(name = "rating")
		Double rating;

		@Column(name = "weekly_hours")
		Duration weeklyHours;

		@ManyToOne(fetch = FetchType.LAZY)
		Employee manager;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		Department department;

	}

	@Entity(name = "Task")
	@Table(name = "task", comment = "What there is to do")
	@Check(name = "ck_task_effort", constraints = "effort >= 0")
	static class Task extends Sequenced {

		@Column(name = "title")
		@Comment("Shown in lists; a few words")
		String title;

		@Column(name = "due")
		LocalDate due;

		@Column(name = "effort")
		@ColumnDefault("1")
		Integer effort;

		@Column(name = "label", length = 20)
		@ColumnDefault("'none'")
		String label;

	}

	@Entity(name = "Job")
	@Table(name = "job")
	static class Job extends Sequenced {

		@Column(name = "job_title")
		String jobTitle;

		@ManyToMany
		@JoinTable(name = "rel_job__task", joinColumns = @JoinColumn(name = "job_id"),
				inverseJoinColumns = @JoinColumn(name = "task_id"))
		Set<Task> tasks = new HashSet<>();

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Employee employee;

	}

}
