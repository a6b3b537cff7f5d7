package dev.migrate.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.hibernate.torture.Special;
import dev.migrate.hibernate.torture.Torture;
import dev.migrate.schema.ObjectName;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.hibernate.SessionFactory;
import org.hibernate.boot.spi.MetadataImplementor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a model must write on any database.
 */
abstract class HibernateSchemaModelContract {

	/** The name of an object as the database has it. */
	String inCatalog(String name) {
		return name;
	}

	static SchemaModel model(TestSchema schema, List<Class<?>> entities) {
		return HibernateSchemaModel.of("test", Torture.metadata(schema, Map.of(), entities));
	}

	static void execute(TestSchema schema, List<String> statements) throws SQLException {
		try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				try {
					statement.execute(sql);
				}
				catch (SQLException ex) {
					throw new SQLException(sql + ": " + ex.getMessage(), ex);
				}
			}
		}
	}

	private static void createByHibernate(TestSchema schema) {
		MetadataImplementor metadata = Torture.metadata(schema,
				Map.of("hibernate.hbm2ddl.auto", "create-only", "hibernate.hbm2ddl.halt_on_error",
						schema.database() != TestDatabase.SQLITE,
						"hibernate.query.mutation_strategy.global_temporary.create_tables", false,
						"hibernate.query.mutation_strategy.persistent.create_tables", false),
				Torture.entities(schema.database()));
		try (SessionFactory factory = metadata.buildSessionFactory()) {
			assertThat(factory.isOpen()).isTrue();
		}
	}

	@Test
	void whatIsCreatedIsWhatHibernateCreates(TestSchema schema) throws Exception {
		List<Class<?>> entities = Torture.entities(schema.database());
		List<String> ddl = model(schema, entities).ddl(UnaryOperator.identity());
		execute(schema, ddl);
		List<String> ours = FullDump.of(schema);
		Wipe.all(schema);
		createByHibernate(schema);
		List<String> hibernates = FullDump.of(schema);
		assertThat(hibernates).hasSizeGreaterThan(40);
		List<String> expected = corrected(hibernates);
		assertThat(without(ours, expected)).as("only ours").isEmpty();
		assertThat(without(expected, ours)).as("only Hibernate's").isEmpty();
	}

	/** What Hibernate creates, without its faults. */
	List<String> corrected(List<String> lines) {
		return lines;
	}

	private static List<String> without(List<String> lines, List<String> others) {
		return lines.stream().filter((line) -> !others.contains(line)).toList();
	}

	@Test
	void theScriptIsTheSameEachTime(TestSchema schema) {
		SchemaModel model = model(schema, Torture.entities(schema.database()));
		List<String> first = model.ddl(UnaryOperator.identity());
		assertThat(model.ddl(UnaryOperator.identity())).isEqualTo(first);
		assertThat(model.schemas()).isEmpty();
	}

	@Test
	void whatOnlyTheEntitiesKnowIsTold(TestSchema schema) {
		SchemaModel model = model(schema, Torture.entities(schema.database()));
		TableFacts ruled = model.facts().of(ObjectName.of(inCatalog("ruled")));
		assertThat(ruled.names())
			.isEqualTo(Set.of(inCatalog("ruled_by_rank"), inCatalog("ruled_code_area"), inCatalog("ruled_range")));
		assertThat(ruled.checks()).contains("low <= high", "low > 0");
		assertThat(ruled.defaults()).isEqualTo(Map.of(inCatalog("ranking"), "7", inCatalog("label"), "'none'"));
		assertThat(ruled.types()).containsKeys(inCatalog("area"), "Mixed Case");
		assertThat(model.facts().of(ObjectName.of(inCatalog("player"))).names())
			.isEqualTo(Set.of(inCatalog("player_of_team")));
		assertThat(model.facts().of(ObjectName.of(inCatalog("id_table"))).initStatements()).hasSize(1)
			.allMatch((statement) -> statement.startsWith("insert into id_table"));
	}

	@Test
	void commentsWithQuotesAreWrittenAndTheMetadataStaysAsItWas(TestSchema schema) throws Exception {
		SchemaModel model = model(schema, List.of(Special.Annotated.class));
		List<String> ddl = model.ddl(UnaryOperator.identity());
		execute(schema, ddl);
		assertThat(model.ddl(UnaryOperator.identity())).isEqualTo(ddl);
	}

}
