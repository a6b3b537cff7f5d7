package dev.migrate.autoconfigure;

import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of ahead-of-time processing, and of {@link RevisionFilesRuntimeHints}.
 */
class RevisionFilesRuntimeHintsTests {

	@Test
	void revisionsOfTheDefaultLocationAreInANativeImage() {
		RuntimeHints hints = new RuntimeHints();
		new RevisionFilesRuntimeHints().registerHints(hints, getClass().getClassLoader());
		assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/4cd99ccb2794_x.sql")).accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/2026/4cd99ccb2794_x.sql"))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("db/analytics/migrations/4cd99ccb2794_x.sql"))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.resource().forResource("db/other.sql")).rejects(hints);
	}

	@Test
	void theContextIsProcessedAheadOfTimeWithoutTouchingTheDatabase() {
		InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
		RuntimeHints hints = new RuntimeHints();
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			TestPropertyValues
				.of("spring.datasource.url=jdbc:postgresql://localhost:1/none", "spring.datasource.username=none")
				.applyTo(context);
			context.register(DataSourceAutoConfiguration.class, MigrateAutoConfiguration.class);
			DefaultGenerationContext generation = new DefaultGenerationContext(
					new ClassNameGenerator(ClassName.get("dev.migrate.autoconfigure", "Application")), files, hints);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
		}
		assertThat(files.getGeneratedFiles(Kind.SOURCE).keySet())
			.anyMatch((path) -> path.contains("MigrateAutoConfiguration__BeanDefinitions"));
		assertThat(RuntimeHintsPredicates.resource().forResource("db/migrations/4cd99ccb2794_x.sql")).accepts(hints);
	}

}
