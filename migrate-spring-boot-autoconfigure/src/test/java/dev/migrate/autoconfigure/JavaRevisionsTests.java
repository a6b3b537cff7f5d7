package dev.migrate.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;
import dev.migrate.runtime.Migrator;
import dev.migrate.operation.TargetDatabase;
import dev.migrate.script.JavaRevisionIndex;
import dev.migrate.testing.ChildJvm;
import org.junit.jupiter.api.Test;

import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

/**
 * Tests of Java revisions in an application.
 */
class JavaRevisionsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class, DataSourceAutoConfiguration.class,
				JdbcTemplateAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true", "migrate.locations=",
				"migrate.java-packages=dev.migrate.autoconfigure.java");

	@Test
	void aRevisionOfThePackageInjectsBeans() {
		this.runner.withUserConfiguration(GreetingConfiguration.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(JdbcTemplate.class).queryForList("SELECT text FROM greeting", String.class))
				.containsExactly("hello");
		});
	}

	@Test
	void whatItInjectsMustBeThere() {
		this.runner.run((context) -> assertThat(context).getFailure()
			.rootCause()
			.satisfies((cause) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("dev/migrate/autoconfigure/java/R1_Greetings.java: no instance of")));
	}

	@Test
	void aBeanIsMadeOnlyWhenItsRevisionRuns() {
		this.runner.withUserConfiguration(GreetingConfiguration.class, BeanConfiguration.class)
			.withPropertyValues("migrate.startup.mode=none")
			.run((context) -> {
				assertThat(BeanRevision.instances).hasValue(0);
				Migrator migrator = context.getBean(Migrator.class);
				assertThat(migrator.upgrade("g1").current()).containsExactly("g1");
				assertThat(BeanRevision.instances).hasValue(0);
				assertThat(migrator.upgrade("heads").current()).containsExactly("g2");
				assertThat(BeanRevision.instances).hasValue(1);
				migrator.upgrade("heads");
				assertThat(BeanRevision.instances).hasValue(1);
			});
	}

	@Test
	void aBeanThatNeedsTheDatabaseIsToldToUseTheConnection() {
		this.runner.withUserConfiguration(GreetingConfiguration.class, DatabaseBeanConfiguration.class)
			.run((context) -> assertThat(context.getStartupFailure()).hasStackTraceContaining("no instance of")
				.hasStackTraceContaining("op.jdbc()"));
	}

	@Test
	void namingConventionsComeFromTheProperties() {
		this.runner.withUserConfiguration(GreetingConfiguration.class)
			.withPropertyValues("migrate.naming.ix=i_%(table_name)s")
			.run((context) -> {
				assertThat(context.getBean(dev.migrate.runtime.MigratorSettings.class).naming().ix())
					.isEqualTo("i_%(table_name)s");
				assertThat(context.getBean(dev.migrate.runtime.MigratorSettings.class).naming().pk()).isNotNull();
			});
	}

	@Test
	void revisionsAreIndexedAheadOfTime() {
		GenericApplicationContext context = new GenericApplicationContext();
		context.getEnvironment().getSystemProperties().put("migrate.java-packages", "dev.migrate.autoconfigure.java");
		try {
			DefaultListableBeanFactory beanFactory = context.getDefaultListableBeanFactory();
			beanFactory.registerSingleton("environment", context.getEnvironment());
			beanFactory.registerSingleton("revisionScriptSource", new RevisionScriptSource(context, List.of(),
					List.of(), new MigrationBeans(beanFactory, (className) -> true), TargetDatabase.DEFAULT));
			BeanFactoryInitializationAotContribution contribution = new JavaRevisionAotProcessor()
				.processAheadOfTime(beanFactory);
			assertThat(contribution).isNotNull();
			InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get("app", "App")), files);
			contribution.applyTo(generation,
					mock(org.springframework.beans.factory.aot.BeanFactoryInitializationCode.class));
			assertThat(files.getGeneratedFiles(GeneratedFiles.Kind.RESOURCE)).containsKey(JavaRevisionIndex.LOCATION);
			assertThat(RuntimeHintsPredicates.resource().forResource(JavaRevisionIndex.LOCATION))
				.accepts(generation.getRuntimeHints());
			assertThat(generation.getRuntimeHints().reflection().typeHints())
				.anyMatch((hint) -> hint.getType().getName().endsWith("R1_Greetings"));
		}
		finally {
			context.getEnvironment().getSystemProperties().remove("migrate.java-packages");
		}
	}

	@Test
	void anApplicationWithoutTypedOperationsLoadsNoHibernate() throws InterruptedException {
		try (ChildJvm jvm = ChildJvm.start(List.of("-verbose:class"), PlainApplication.class)) {
			assertThat(jvm.awaitExit(Duration.ofMinutes(2))).isZero();
			assertThat(jvm.output()).contains("greetings: [hello]").doesNotContain("org.hibernate.");
		}
	}

	/**
	 * An application with Spring JDBC.
	 */
	static final class PlainApplication {

		private PlainApplication() {
		}

		public static void main(String[] args) {
			new ApplicationContextRunner()
				.withConfiguration(AutoConfigurations.of(MigrateAutoConfiguration.class,
						DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class))
				.withUserConfiguration(GreetingConfiguration.class)
				.withPropertyValues("spring.datasource.generate-unique-name=true",
						"migrate.locations=classpath:dev/migrate/autoconfigure/history",
						"migrate.java-packages=dev.migrate.autoconfigure.java")
				.run(PlainApplication::print);
		}

		private static void print(ConfigurableApplicationContext context) {
			System.out.println("greetings: "
					+ context.getBean(JdbcTemplate.class).queryForList("SELECT text FROM greeting", String.class));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class GreetingConfiguration {

		@Bean
		Supplier<String> greeting() {
			return () -> "hello";
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BeanConfiguration {

		@Bean
		BeanRevision beanRevision(Supplier<String> greeting) {
			BeanRevision.instances.set(0);
			return new BeanRevision(greeting);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class DatabaseBeanConfiguration {

		@Bean
		DatabaseRevision databaseRevision(JdbcTemplate jdbc) {
			return new DatabaseRevision(jdbc);
		}

	}

	@Revision(id = "g2", revises = "g1")
	static class BeanRevision implements Migration {

		private static final AtomicInteger instances = new AtomicInteger();

		private final Supplier<String> greeting;

		BeanRevision(Supplier<String> greeting) {
			this.greeting = greeting;
			instances.incrementAndGet();
		}

		@Override
		public void upgrade(Operations op) {
			op.execute("INSERT INTO greeting (text) VALUES (?)", this.greeting.get() + " again");
		}

	}

	@Revision(id = "g3", revises = "g1")
	static class DatabaseRevision implements Migration {

		private final JdbcTemplate jdbc;

		DatabaseRevision(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		public void upgrade(Operations op) {
			this.jdbc.execute("DELETE FROM greeting");
		}

	}

}
