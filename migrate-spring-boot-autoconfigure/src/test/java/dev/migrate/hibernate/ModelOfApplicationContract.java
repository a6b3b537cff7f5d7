package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.command.boot.ApplicationCommand;
import dev.migrate.hibernate.app.ShopApplication;
import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the model of a whole application must be, on any database.
 */
abstract class ModelOfApplicationContract {

	private static final List<String> CREATE = List.of("spring.jpa.hibernate.ddl-auto=create",
			"spring.jpa.generate-ddl=true", "spring.jpa.properties.hibernate.hbm2ddl.auto=create",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create");

	@BeforeEach
	void forget() {
		ShopApplication.EVENTS.clear();
	}

	static String[] properties(TestSchema schema, String... more) {
		return Stream
			.of(Stream.of(schema.properties()), Stream.of(more), Stream.of("migrate.startup.mode=none",
					"spring.main.banner-mode=off", "spring.main.web-application-type=none"))
			.flatMap((pairs) -> pairs)
			.toArray(String[]::new);
	}

	private static List<SchemaModel> models(ConfigurableApplicationContext context) {
		return context.getBean(EntityModels.class).forOnlyDatabase(context.getBean(DataSource.class));
	}

	private static List<String> ddl(ConfigurableApplicationContext context) {
		return models(context).get(0).ddl(UnaryOperator.identity());
	}

	@Test
	void takingTheModelTouchesNothing(TestSchema schema) throws Exception {
		List<String> before = SchemaDump.of(schema);
		List<String> ddl = ApplicationCommand.run(ShopApplication.class, "migrate", (context) -> ddl(context),
				properties(schema, CREATE.toArray(String[]::new)));
		assertThat(ddl).anyMatch((statement) -> statement.contains("shop_purchase ("));
		assertThat(SchemaDump.of(schema)).isEqualTo(before);
		assertThat(ShopApplication.EVENTS).isEmpty();
	}

}
