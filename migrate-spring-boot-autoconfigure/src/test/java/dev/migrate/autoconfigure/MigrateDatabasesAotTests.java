package dev.migrate.autoconfigure;

import java.util.Map;
import java.util.UUID;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the beans of each database survive ahead-of-time processing.
 */
class MigrateDatabasesAotTests {

	private final Map<String, Object> properties = Map.of("spring.datasource.url", url(), "migrate.locations",
			"classpath:dev/migrate/autoconfigure/history", "migrate.databases.analytics.locations",
			"classpath:dev/migrate/autoconfigure/analytics", "migrate.databases.analytics.datasource.url", url(),
			"migrate.databases.analytics.depends-on", "default");

	private static String url() {
		return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
	}

	@Test
	@CompileWithForkedClassLoader
	@SuppressWarnings("unchecked")
	void allDatabasesAreMigratedByTheGeneratedContext() {
		TestGenerationContext generation = new TestGenerationContext();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			configure(context);
			context.register(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
					MigrateAutoConfiguration.class, MigrateDatabasesAutoConfiguration.class);
			ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			TestCompiler.forSystem().with(generation).compile((compiled) -> {
				GenericApplicationContext fresh = new GenericApplicationContext();
				configure(fresh);
				compiled.getInstance(ApplicationContextInitializer.class, initializer.toString()).initialize(fresh);
				TestPropertyValues.of("spring.aot.enabled=true").applyToSystemProperties(() -> {
					refresh(fresh);
					return null;
				});
			});
		}
	}

	private static void refresh(GenericApplicationContext context) {
		try (context) {
			context.refresh();
			MigrationMonitor monitor = context.getBean(MigrationMonitor.class);
			assertThat(monitor.status("default").phase()).isEqualTo(Phase.UP_TO_DATE);
			assertThat(monitor.status("analytics").phase()).isEqualTo(Phase.UP_TO_DATE);
			assertThat(context.getBean(Migrator.class)).isSameAs(context.getBean("migrator"));
			assertThat(context.getBeanFactory().getBeanDefinition("analyticsMigrationInitializer").getDependsOn())
				.contains("migrationInitializer");
			assertThat(context.getBeanFactory().getBeanDefinition("jdbcTemplate").getDependsOn())
				.contains("migrationInitializer")
				.doesNotContain("analyticsMigrationInitializer");
		}
	}

	private void configure(ConfigurableApplicationContext context) {
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", this.properties));
	}

}
