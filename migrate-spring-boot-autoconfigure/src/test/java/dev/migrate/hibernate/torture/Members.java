package dev.migrate.hibernate.torture;

import java.util.List;
import java.util.Map;
import java.util.Set;

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
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

/**
 * Collections, embedded values and secondary tables, with their history.
 */
public final class Members {

	private Members() {
	}

	/** Embedded twice. */
	@Embeddable
	public static class Address {

		@Column(length = 80)
		private String street;

		@Column(nullable = false)
		private String town;

	}

	/** Has parts of every kind. */
	@Entity(name = "Member")
	@Audited
	@Table(name = "club_member")
	@SecondaryTable(name = "member_photo", pkJoinColumns = @PrimaryKeyJoinColumn(name = "member_id"))
	public static class Member {

		@Id
		@GeneratedValue
		private Long id;

		@Embedded
		private Address home;

		@Embedded
		@AttributeOverride(name = "street", column = @Column(name = "work_street", length = 30))
		@AttributeOverride(name = "town", column = @Column(name = "work_town"))
		private Address work;

		@Column(table = "member_photo", length = 100)
		private String fileName;

		@ElementCollection
		private Set<String> nicknames;

		@ElementCollection
		@OrderColumn(name = "position_no")
		@CollectionTable(name = "member_phone", joinColumns = @JoinColumn(name = "member_id"))
		@Column(name = "phone", nullable = false, length = 30)
		private List<String> phones;

		@ElementCollection
		@MapKeyColumn(name = "lang", length = 5)
		@Column(name = "translation")
		private Map<String, String> greetings;

		@ElementCollection
		@MapKeyEnumerated(EnumType.STRING)
		private Map<Columns.Color, Address> addresses;

		@OneToMany
		@OrderColumn
		private List<Badge> badges;

		@OneToMany
		@JoinColumn(name = "holder_id")
		private Set<Badge> former;

	}

	/** In a join table and by a foreign key. */
	@Entity(name = "Badge")
	@Audited
	@Table(name = "badge")
	public static class Badge {

		@Id
		@GeneratedValue
		private Long id;

		@Enumerated(EnumType.STRING)
		private Columns.Color color;

	}

}
