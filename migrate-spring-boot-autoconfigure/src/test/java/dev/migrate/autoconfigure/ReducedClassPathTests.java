package dev.migrate.autoconfigure;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.runtime.MigrationMonitor;
import dev.migrate.testing.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of applications that lack libraries, each in a JVM that does not have them.
 */
class ReducedClassPathTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(90);

	@ParameterizedTest
	@ValueSource(strings = { "spring-boot-(starter-)?actuator", "spring-boot-health",
			"spring-boot-(starter-)?data-jpa|spring-boot-hibernate|spring-boot-jpa|hibernate-core|spring-orm|spring-data",
			"HikariCP", "jackson" })
	void anApplicationThatLacksALibraryIsMigrated(String libraries) throws Exception {
		String output = run(libraries);
		assertThat(output).contains("result: UP_TO_DATE [b2b2b2b2b2b2]");
	}

	@Test
	void anApplicationWithTheStarterAloneStarts() throws Exception {
		String output = run(
				"spring-boot-(starter-)?(actuator|health|data|webmvc|hibernate|jpa|tomcat|servlet|http)|spring-(orm|web|data)"
						+ "|hibernate|HikariCP|jackson|tomcat|h2-|hsqldb|sqlite|postgres|mariadb|micrometer");
		assertThat(output).contains("result: UNKNOWN []");
	}

	private static String run(String libraries) throws InterruptedException {
		Pattern absent = Pattern.compile("(?:" + libraries + ")[^/]*\\.jar$");
		String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !absent.matcher(Path.of(entry).getFileName().toString()).find())
			.collect(Collectors.joining(File.pathSeparator));
		try (ChildJvm jvm = ChildJvm.start(List.of("-cp", classPath), Application.class)) {
			int exitCode = jvm.awaitExit(TIMEOUT);
			assertThat(exitCode).as(jvm.output()).isZero();
			return jvm.output();
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

		public static void main(String[] arguments) {
			try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
				.properties("migrate.locations=classpath:dev/migrate/autoconfigure/history", "server.port=0",
						"management.endpoints.web.exposure.include=*")
				.run(arguments)) {
				var status = context.getBean(MigrationMonitor.class).status(MigrationMonitor.DEFAULT_DATABASE);
				System.out.println("result: " + status.phase() + " " + status.current());
			}
		}

	}

}
