package dev.migrate.hibernate.torture;

import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.Synchronize;
import org.hibernate.annotations.View;

/**
 * Entities that refer to each other, in circles too.
 */
public final class Relations {

	private Relations() {
	}

	/** Refers to a player. */
	@Entity(name = "Team")
	@Table(name = "team")
	@SoftDelete
	public static class Team {

		@Id
		@GeneratedValue
		private Long id;

		@Column(unique = true, nullable = false, length = 20)
		private String code;

		@OneToOne
		private Player captain;

		@ManyToOne(fetch = FetchType.LAZY)
		private League league;

		@OneToMany(mappedBy = "team")
		private Set<Player> players;

	}

	/** Refers to a team, by its id and by its code. */
	@Entity(name = "Player")
	@Table(name = "player")
	public static class Player {

		@Id
		@GeneratedValue
		private Long id;

		private String name;

		@ManyToOne(optional = false)
		@JoinColumn(foreignKey = @ForeignKey(name = "player_of_team"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		private Team team;

		@ManyToOne
		@JoinColumn(name = "former_code", referencedColumnName = "code")
		private Team former;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		private Player mentor;

		@ManyToMany
		@JoinTable(name = "friendship", joinColumns = @JoinColumn(name = "player_id"),
				inverseJoinColumns = @JoinColumn(name = "friend_id"))
		private Set<Player> friends;

	}

	/** Has a key of two columns. */
	@Entity(name = "League")
	@Table(name = "league")
	public static class League {

		@EmbeddedId
		private LeagueId id;

		private String motto;

	}

	/** The key. */
	@Embeddable
	public static class LeagueId {

		@Column(length = 2)
		private String country;

		private int division;

		@Override
		public boolean equals(Object other) {
			return other instanceof LeagueId id && id.division == this.division && id.country.equals(this.country);
		}

		@Override
		public int hashCode() {
			return Objects.hash(this.country, this.division);
		}

	}

	/** Has the id of its player. */
	@Entity(name = "MedicalFile")
	@Table(name = "medical_file")
	public static class MedicalFile {

		@Id
		private Long id;

		@MapsId
		@OneToOne
		private Player player;

	}

	/** Refers to one of several tables. */
	@Entity(name = "Remark")
	@Table(name = "remark")
	public static class Remark {

		@Id
		@GeneratedValue
		private Long id;

		@Any
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "T", entity = Team.class)
		@AnyDiscriminatorValue(discriminator = "P", entity = Player.class)
		@Column(name = "subject_kind")
		@JoinColumn(name = "subject_id")
		private Object subject;

	}

	/** A view. */
	@Entity(name = "CaptainName")
	@Immutable
	@Table(name = "captain_name")
	@View(query = "select t.id as id, p.name as name from team t join player p on p.id = t.captain_id")
	@Synchronize({ "team", "player" })
	public static class CaptainName {

		@Id
		private Long id;

		private String name;

	}

}
