package dev.migrate.dialect.ddl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Basic;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.sql.DdlType;
import org.hibernate.type.spi.TypeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The names that Hibernate gives to the types of an entity's attributes, so that a column
 * of a revision and the column that Hibernate expects are of one type. The only class
 * here that touches Hibernate. It needs no connection: the dialect follows from the
 * product and its version, and the metadata has no entities.
 */
final class HibernateTypeNames implements TypeNames {

	private final Dialect dialect;

	private final TypeConfiguration types;

	/**
	 * Build the type registries.
	 * @param product the name that the database's driver reports
	 * @param version the version, or {@code null} for the oldest that Hibernate knows
	 */
	HibernateTypeNames(String product, @Nullable DatabaseVersion version) {
		MetadataImplementor metadata = metadata(settings(product, version));
		this.dialect = metadata.getDatabase().getDialect();
		this.types = metadata.getTypeConfiguration();
	}

	private static Map<String, Object> settings(String product, @Nullable DatabaseVersion version) {
		Map<String, Object> settings = new HashMap<>();
		settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
		// Else the application's cache would be started
		settings.put("hibernate.cache.use_second_level_cache", false);
		settings.put("jakarta.persistence.database-product-name", product);
		DatabaseVersion known = (version != null) ? version : DatabaseVersion.usual(product);
		settings.put("jakarta.persistence.database-major-version", known.major());
		settings.put("jakarta.persistence.database-minor-version", known.minor());
		return settings;
	}

	private static MetadataImplementor metadata(Map<String, Object> settings) {
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder(
				new BootstrapServiceRegistryBuilder().build())
			.applySettings(settings)
			.build();
		// the types live on without the services
		try {
			return (MetadataImplementor) new MetadataSources(registry).buildMetadata();
		}
		finally {
			StandardServiceRegistryBuilder.destroy(registry);
		}
	}

	@Override
	public Optional<String> name(ColumnType type) {
		if (type instanceof ColumnType.Array array) {
			return this.dialect.supportsStandardArrays()
					? name(array.element()).map((element) -> this.dialect.getArrayTypeName(null, element, null))
					: Optional.empty();
		}
		HibernateType wanted = HibernateType.of(type);
		JavaType<?> javaType = this.types.getJavaTypeRegistry().resolveDescriptor(wanted.javaType());
		JdbcType jdbcType = this.types.getJdbcTypeRegistry().getDescriptor(wanted.code());
		BasicType<?> basicType = this.types.getBasicTypeRegistry().resolve(javaType, jdbcType);
		Size size = this.dialect.getSizeStrategy()
			.resolveSize(jdbcType, javaType, wanted.precision(), wanted.scale(), wanted.length());
		DdlType ddlType = this.types.getDdlTypeRegistry().getDescriptor(jdbcType.getDdlTypeCode());
		return Optional.ofNullable(ddlType)
			.map((found) -> found.getTypeName(size, basicType, this.types.getDdlTypeRegistry()));
	}

	/**
	 * What Hibernate needs to know of an attribute to name its column's type.
	 *
	 * @param javaType the attribute's type
	 * @param code the code of {@link SqlTypes}
	 * @param length the length, if any
	 * @param precision the precision, if any
	 * @param scale the scale, if any
	 */
	private record HibernateType(Class<?> javaType, int code, @Nullable Long length, @Nullable Integer precision,
			@Nullable Integer scale) {

		static HibernateType of(ColumnType type) {
			if (type instanceof Basic basic) {
				return basic(basic);
			}
			if (type instanceof ColumnType.Varchar varchar) {
				return new HibernateType(String.class, SqlTypes.VARCHAR, (long) varchar.length(), null, null);
			}
			if (type instanceof ColumnType.Char fixed) {
				return new HibernateType(String.class, SqlTypes.CHAR, (long) fixed.length(), null, null);
			}
			if (type instanceof ColumnType.Binary binary) {
				return new HibernateType(byte[].class, SqlTypes.VARBINARY, (long) binary.length(), null, null);
			}
			if (type instanceof ColumnType.Decimal decimal) {
				return new HibernateType(BigDecimal.class, SqlTypes.NUMERIC, null, decimal.precision(),
						decimal.scale());
			}
			if (type instanceof ColumnType.Time time) {
				return time.withTimeZone()
						? new HibernateType(OffsetTime.class, SqlTypes.TIME_WITH_TIMEZONE, null, time.precision(), null)
						: new HibernateType(LocalTime.class, SqlTypes.TIME, null, time.precision(), null);
			}
			if (type instanceof ColumnType.Timestamp timestamp) {
				return timestamp.withTimeZone()
						? new HibernateType(OffsetDateTime.class, SqlTypes.TIMESTAMP_WITH_TIMEZONE, null,
								timestamp.precision(), null)
						: new HibernateType(LocalDateTime.class, SqlTypes.TIMESTAMP, null, timestamp.precision(), null);
			}
			throw new IllegalArgumentException("No single name for " + type);
		}

		private static HibernateType basic(Basic type) {
			return switch (type) {
				case TEXT -> of(String.class, SqlTypes.LONG32VARCHAR);
				case SMALLINT -> of(Short.class, SqlTypes.SMALLINT);
				case INTEGER -> of(Integer.class, SqlTypes.INTEGER);
				case BIGINT -> of(Long.class, SqlTypes.BIGINT);
				case BOOLEAN -> of(Boolean.class, SqlTypes.BOOLEAN);
				case REAL -> of(Float.class, SqlTypes.FLOAT);
				case DOUBLE_PRECISION -> of(Double.class, SqlTypes.DOUBLE);
				case DATE -> of(LocalDate.class, SqlTypes.DATE);
				case UUID -> of(UUID.class, SqlTypes.UUID);
				case JSON -> of(String.class, SqlTypes.JSON);
				case LOB -> of(byte[].class, SqlTypes.BLOB);
				case CLOB -> of(String.class, SqlTypes.CLOB);
			};
		}

		private static HibernateType of(Class<?> javaType, int code) {
			return new HibernateType(javaType, code, null, null, null);
		}

	}

}
