package dev.migrate.sample.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.migrate.autoconfigure.MigrateProperties;
import dev.migrate.runtime.StartupMode;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the manifests in {@code deploy/kubernetes}: that they fit each other and the
 * application.
 */
class KubernetesManifestsTests {

	private static final Path DIRECTORY = Path.of("deploy/kubernetes");

	@Test
	void everythingThatIsReferredToIsThere() throws IOException {
		Set<String> defined = new TreeSet<>();
		load("config.yaml")
			.forEach((object) -> defined.add(object.get("kind") + "/" + text(object, "metadata", "name")));
		for (String file : List.of("migrate-job.yaml", "deployment.yaml", "deployment-init-container.yaml")) {
			for (Map<?, ?> container : containers(load(file))) {
				for (Map<?, ?> source : maps(container.get("envFrom"))) {
					assertThat(defined).contains((source.get("configMapRef") instanceof Map<?, ?> reference)
							? "ConfigMap/" + reference.get("name") : "Secret/" + text(source, "secretRef", "name"));
				}
			}
		}
	}

	@Test
	void onlyWhoeverMigratesHasTheAccountThatOwnsTheSchema() throws IOException {
		assertThat(withSecret("notes-migrations", "migrate-job.yaml")).containsExactly("migrate");
		assertThat(withSecret("notes-migrations", "deployment.yaml")).isEmpty();
		assertThat(withSecret("notes-migrations", "deployment-init-container.yaml")).containsExactly("migrate");
	}

	@Test
	void applicationUnderstandsTheEnvironment() throws IOException {
		assertThat(environment("deployment.yaml").getStartup().getMode()).isEqualTo(StartupMode.WAIT);
		assertThat(environment("deployment-init-container.yaml").getStartup().getMode()).isEqualTo(StartupMode.CHECK);
	}

	@Test
	void startupProbeOutlastsTheWait() throws IOException {
		Map<?, ?> probe = (Map<?, ?>) application("deployment.yaml").get("startupProbe");
		long seconds = ((Number) probe.get("periodSeconds")).longValue()
				* ((Number) probe.get("failureThreshold")).longValue();
		assertThat(seconds)
			.isGreaterThan(environment("deployment.yaml").getStartup().getWaitTimeout().toSeconds() + 60);
	}

	@Test
	void probesAskTheGroupsThatAreMeantForThem() throws IOException {
		for (String file : List.of("deployment.yaml", "deployment-init-container.yaml")) {
			Map<?, ?> application = application(file);
			assertThat(text(application, "startupProbe", "httpGet", "path")).isEqualTo("/actuator/health/liveness");
			assertThat(text(application, "livenessProbe", "httpGet", "path")).isEqualTo("/actuator/health/liveness");
			assertThat(text(application, "readinessProbe", "httpGet", "path")).isEqualTo("/actuator/health/readiness");
		}
	}

	private static MigrateProperties environment(String file) throws IOException {
		Map<String, Object> variables = new HashMap<>();
		maps(application(file).get("env"))
			.forEach((variable) -> variables.put((String) variable.get("name"), variable.get("value")));
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
		return Binder.get(environment).bindOrCreate("migrate", MigrateProperties.class);
	}

	private static List<String> withSecret(String secret, String file) throws IOException {
		return containers(load(file)).stream()
			.filter((container) -> container.get("envFrom").toString().contains("{name=" + secret + "}"))
			.map((container) -> (String) container.get("name"))
			.toList();
	}

	private static Map<?, ?> application(String file) throws IOException {
		return containers(load(file)).stream()
			.filter((container) -> "notes".equals(container.get("name")))
			.findFirst()
			.orElseThrow();
	}

	private static List<Map<?, ?>> containers(List<Map<?, ?>> objects) {
		List<Map<?, ?>> containers = new ArrayList<>();
		for (Map<?, ?> object : objects) {
			if (at(object, "spec", "template", "spec") instanceof Map<?, ?> pod) {
				containers.addAll(maps(pod.get("initContainers")));
				containers.addAll(maps(pod.get("containers")));
			}
		}
		return containers;
	}

	private static List<Map<?, ?>> load(String file) throws IOException {
		List<Map<?, ?>> objects = new ArrayList<>();
		Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
		yaml.loadAll(Files.readString(DIRECTORY.resolve(file))).forEach((object) -> objects.add((Map<?, ?>) object));
		return objects;
	}

	private static List<Map<?, ?>> maps(Object list) {
		return (list instanceof List<?> items) ? items.stream().<Map<?, ?>>map((item) -> (Map<?, ?>) item).toList()
				: List.of();
	}

	private static String text(Map<?, ?> object, String... path) {
		return (String) at(object, path);
	}

	private static Object at(Map<?, ?> object, String... path) {
		return Stream.of(path)
			.reduce((Object) object, (value, key) -> (value instanceof Map<?, ?> map) ? map.get(key) : null,
					(one, other) -> other);
	}

}
