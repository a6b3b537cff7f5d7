package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.dialect.Dialects;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of type names without and with Hibernate.
 */
class MissingHibernateTests {

	private static final String TYPE = "the type";

	private final TypeNames none = (type) -> {
		throw new MissingHibernateException(TYPE, "H2", new ClassNotFoundException());
	};

	@Test
	void sqlAndCustomTypesNeedNoHibernate() {
		FamilyRenderer renderer = new FamilyRenderer(new H2Family(Dialects.named("h2"), this.none),
				Operation.class::cast);
		assertThat(renderer.render(new ExecuteSql("SELECT 1", List.of(), null))).containsExactly("SELECT 1");
		assertThat(renderer.render(add(new ColumnType.Custom("geometry"))))
			.containsExactly("ALTER TABLE t ADD COLUMN c geometry");
	}

	@Test
	void aTypeWithoutHibernateSaysWhatToAdd() {
		FamilyRenderer renderer = new FamilyRenderer(new H2Family(Dialects.named("h2"), this.none),
				Operation.class::cast);
		assertThatExceptionOfType(MissingHibernateException.class)
			.isThrownBy(() -> renderer.render(add(ColumnType.Basic.BIGINT)))
			.withMessageContaining("org.hibernate.orm:hibernate-core");
	}

	@Test
	void typesAreThoseOfHibernate() {
		assertThat(typesOf("PostgreSQL", new DatabaseVersion(15, 0))).containsExactly("boolean", "uuid", "jsonb",
				"text");
		assertThat(typesOf("MySQL", new DatabaseVersion(8, 0))).containsExactly("bit", "binary(16)", "json",
				"longtext");
		assertThat(typesOf("MariaDB", new DatabaseVersion(10, 11))).containsExactly("bit", "uuid", "json", "longtext");
		assertThat(typesOf("Oracle", new DatabaseVersion(23, 0))).containsExactly("boolean", "raw(16)", "json", "clob");
	}

	private static List<String> typesOf(String product, DatabaseVersion version) {
		HibernateTypeNames names = new HibernateTypeNames(product, version);
		return List
			.<ColumnType>of(ColumnType.Basic.BOOLEAN, ColumnType.Basic.UUID, ColumnType.Basic.JSON,
					ColumnType.Basic.TEXT)
			.stream()
			.map((type) -> names.name(type).orElseThrow())
			.toList();
	}

	private static Operation add(ColumnType type) {
		return new dev.migrate.operation.AddColumn(ObjectName.of("t"), Column.of("c", type), false);
	}

}
