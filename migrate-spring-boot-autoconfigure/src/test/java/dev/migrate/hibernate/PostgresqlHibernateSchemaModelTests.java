package dev.migrate.hibernate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.hibernate.torture.Special;
import dev.migrate.hibernate.torture.Torture;
import dev.migrate.schema.ObjectName;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link HibernateSchemaModelContract} on Postgresql.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlHibernateSchemaModelTests extends HibernateSchemaModelContract {

	@Test
	void commentsArriveAsTheyWereWritten(TestSchema schema) throws Exception {
		execute(schema, model(schema, List.of(Special.Annotated.class)).ddl(UnaryOperator.identity()));
		assertThat(SchemaDump.query(schema, "SELECT obj_description('annotated'::regclass)"))
			.containsExactly("It's \\ the \"table's\" comment");
		assertThat(SchemaDump.query(schema, "SELECT col_description('annotated'::regclass, 2)"))
			.containsExactly("'); drop table note; --");
	}

	@Test
	void schemasAreMappedAndTheConnectionsOwnCountsAsNone(TestSchema schema) {
		SchemaModel own = HibernateSchemaModel.of("test",
				Torture.metadata(schema, Map.of("hibernate.default_schema", "PUBLIC"), List.of(Elsewhere.class)));
		assertThat(own.schemas()).containsExactly("elsewhere");
		assertThat(own.ddl((name) -> "scratch_" + name)).containsExactly(
				"create sequence note_SEQ start with 1 increment by 50",
				"create table \"scratch_elsewhere\".note (id bigint not null, primary key (id))");
		assertThat(own.facts().tables()).containsOnlyKeys(new ObjectName("elsewhere", "note"));
		SchemaModel other = HibernateSchemaModel.of("test",
				Torture.metadata(schema, Map.of("hibernate.default_schema", "app"), List.of(Special.Flagged.class)));
		assertThat(other.schemas()).containsExactly("app");
		assertThat(other.ddl((name) -> name)).anyMatch((sql) -> sql.startsWith("create table \"app\".flagged "));
	}

	@Entity(name = "Elsewhere")
	@Table(name = "note", schema = "elsewhere")
	static class Elsewhere {

		@Id
		@GeneratedValue
		private Long id;

	}

}
