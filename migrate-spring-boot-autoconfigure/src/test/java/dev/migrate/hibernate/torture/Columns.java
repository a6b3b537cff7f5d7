package dev.migrate.hibernate.torture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * Types, and what is said of single columns.
 */
public final class Columns {

	private Columns() {
	}

	/** Stored as a number and as a text. */
	public enum Color {

		RED, GREEN, BLUE

	}

	/** Every type of attribute. */
	@Entity(name = "EveryType")
	@Table(name = "every_type")
	public static class EveryType {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		private Long id;

		private byte tiny;

		private Short small;

		private int whole;

		private Float single;

		private double twice;

		@Column(precision = 12, scale = 3)
		private BigDecimal exact;

		private BigInteger huge;

		private boolean flag;

		private char letter;

		@Column(length = 40, nullable = false)
		private String label;

		@Column(length = 70_000)
		private String story;

		@Lob
		private String book;

		@Lob
		private byte[] picture;

		@Column(length = 64)
		private byte[] digest;

		private LocalDate onDay;

		private LocalTime atTime;

		private LocalDateTime localMoment;

		@Column(precision = 3)
		private LocalDateTime coarseMoment;

		private Instant instant;

		private OffsetDateTime offsetMoment;

		private ZonedDateTime zonedMoment;

		private Duration duration;

		private UUID uuid;

		private Locale locale;

		@Enumerated(EnumType.ORDINAL)
		private Color numbered;

		@Enumerated(EnumType.STRING)
		private Color named;

		@JdbcTypeCode(SqlTypes.JSON)
		private String document;

		@Convert(converter = YesNo.class)
		private Boolean answered;

		@Version
		private int version;

	}

	/** A converter of its own. */
	@Converter
	public static class YesNo implements AttributeConverter<Boolean, String> {

		@Override
		public String convertToDatabaseColumn(Boolean value) {
			return (value != null) ? (value ? "yes" : "no") : null;
		}

		@Override
		public Boolean convertToEntityAttribute(String text) {
			return (text != null) ? text.equals("yes") : null;
		}

	}

	/** Checks, defaults, comments, keys and indexes. */
	@Entity(name = "Ruled")
	@Table(name = "ruled", comment = "What has rules",
			indexes = { @Index(name = "ruled_by_rank", columnList = "ranking desc, label"),
					@Index(columnList = "label") },
			uniqueConstraints = { @UniqueConstraint(name = "ruled_code_area", columnNames = { "code", "area" }),
					@UniqueConstraint(columnNames = { "area", "ranking" }) })
	@Check(name = "ruled_range", constraints = "low <= high")
	public static class Ruled {

		@Id
		private UUID id;

		@NaturalId
		private String code;

		@Column(nullable = false)
		private String area;

		@ColumnDefault("7")
		@Comment("The lower, the better")
		private int ranking;

		@ColumnDefault("'none'")
		private String label;

		@Column(unique = true)
		private String email;

		@Check(constraints = "low > 0")
		private int low;

		private int high;

		@TenantId
		private String tenant;

		@Column(name = "`Mixed Case`")
		private String quoted;

	}

}
