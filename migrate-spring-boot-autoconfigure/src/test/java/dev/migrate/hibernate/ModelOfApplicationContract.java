package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrate.autoconfigure.MigrateAutogenerateAutoConfiguration;
import dev.migrate.autogenerate.EntityModels;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.command.boot.ApplicationCommand;
import dev.migrate.hibernate.app.PurchaseRepository;
import dev.migrate.hibernate.app.ShopApplication;
import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the model of a whole application must be, on any database.
 */
abstract class ModelOfApplicationContract {

	private static final List<String> CREATE = List.of("spring.jpa.hibernate.ddl-auto=create",
			"spring.jpa.generate-ddl=true", "spring.jpa.properties.hibernate.hbm2ddl.auto=create",
			"spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create",
			// On H2, the factory itself creates tables for mass updates
			"spring.jpa.properties.hibernate.query.mutation_strategy.global_temporary.create_tables=false");

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

	@Test
	void whatTheModelWantsIsWhatTheRunningApplicationCreates(TestSchema schema) throws Exception {
		List<String> ddl = ApplicationCommand.run(ShopApplication.class, "check", (context) -> ddl(context),
				properties(schema));
		HibernateSchemaModelContract.execute(schema, ddl);
		List<String> ours = FullDump.of(schema);
		Wipe.all(schema);
		start(schema, CREATE).close();
		assertThat(FullDump.of(schema)).isEqualTo(ours);
		assertThat(ShopApplication.EVENTS).containsExactly("session factory built", "cashier found 0",
				"runner found 0");
	}

	@Test
	void whenTheModelIsCheckedAtStartupThenItIsTakenWhileTheFactoryIsBuilt(TestSchema schema) {
		List<String> taken = ApplicationCommand.run(ShopApplication.class, "migrate", (context) -> ddl(context),
				properties(schema));
		List<String> settings = new ArrayList<>(CREATE);
		settings.add("migrate.startup.check-model=warn");
		// It frees the model after the check
		settings.add("spring.autoconfigure.exclude=" + MigrateAutogenerateAutoConfiguration.class.getName());
		try (ConfigurableApplicationContext context = start(schema, settings)) {
			assertThat(ddl(context)).isEqualTo(taken);
		}
		assertThat(ShopApplication.EVENTS).containsExactly("session factory built", "cashier found 0",
				"runner found 0");
	}

	@Test
	void whenNobodyComparesThenNothingIsTaken(TestSchema schema) {
		try (ConfigurableApplicationContext context = start(schema, CREATE)) {
			assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> ddl(context))
				.withMessageContaining("'entityManagerFactory'");
		}
	}

	@Test
	void whenASequenceCountsInAnotherWayThenItStaysInTheModel(TestSchema schema) throws Exception {
		HibernateSchemaModelContract.execute(schema,
				List.of("create sequence purchase_ids start with 1 increment by 1"));
		List<String> ddl = ApplicationCommand.run(ShopApplication.class, "migrate", (context) -> ddl(context),
				properties(schema));
		assertThat(ddl).contains("create sequence purchase_ids start with 1 increment by 50");
	}

	@Test
	void whoUsesTheFactoryInACommandGetsIt(TestSchema schema) throws Exception {
		HibernateSchemaModelContract.execute(schema, ApplicationCommand.run(ShopApplication.class, "migrate",
				(context) -> ddl(context), properties(schema)));
		Long count = ApplicationCommand.run(ShopApplication.class, "migrate",
				(context) -> context.getBean(PurchaseRepository.class).count(), properties(schema));
		assertThat(count).isZero();
		assertThat(ShopApplication.EVENTS).containsExactly("session factory built");
	}

	private static ConfigurableApplicationContext start(TestSchema schema, List<String> settings) {
		return new SpringApplicationBuilder(ShopApplication.class).registerShutdownHook(false)
			.run(Stream.of(properties(schema, settings.toArray(String[]::new)))
				.map((pair) -> "--" + pair)
				.toArray(String[]::new));
	}

}
