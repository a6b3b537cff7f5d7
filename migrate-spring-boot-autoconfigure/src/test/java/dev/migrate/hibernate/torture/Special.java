package dev.migrate.hibernate.torture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What some databases do not have, or Hibernate does not write right.
 */
public final class Special {

	private Special() {
	}

	/** Not on HSQLDB, for which Hibernate writes what it does not understand. */
	@Entity(name = "Computed")
	@Table(name = "computed")
	public static class Computed {

		@Id
		private Long id;

		private int width;

		private int height;

		@GeneratedColumn("width * height")
		private int area;

	}

	/** Where types have names. */
	@Entity(name = "Flagged")
	@Table(name = "flagged")
	public static class Flagged {

		@Id
		private Long id;

		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		@Column(nullable = false)
		private Columns.Color color;

	}

	/** Hibernate cannot create its table. */
	@Entity(name = "Annotated")
	@Table(name = "annotated", comment = "It's \\ the \"table's\" comment")
	public static class Annotated {

		@Id
		private Long id;

		@Comment("'); drop table note; --")
		private String text;

	}

}
