package dev.migrate.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.UrlResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the metadata that the annotation processors generate.
 */
class ConfigurationMetadataTests {

	@Test
	void everyPropertyHasADescription() throws IOException {
		assertThat(descriptions())
			.containsKeys("migrate.locations", "migrate.startup.mode", "migrate.datasource.url", "migrate.protected")
			.allSatisfy((name, description) -> assertThat(description).as(name)
				.isNotBlank()
				.endsWith(".")
				.doesNotStartWith("The ")
				.doesNotStartWith("A "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "MigrateAutoConfiguration", "MigrateActuatorAutoConfiguration",
			"MigrateDatabasesAutoConfiguration", "MigrateHealthAutoConfiguration",
			"MigrateHibernateAutoConfiguration" })
	void everyAutoConfigurationIsListedAndHasItsConditionsIndexed(String name) throws IOException {
		String className = "dev.migrate.autoconfigure." + name;
		String imports = new ClassPathResource(
				"META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports")
			.getContentAsString(StandardCharsets.UTF_8);
		assertThat(imports.lines()).contains(className);
		Properties metadata = new Properties();
		try (InputStream input = own("META-INF/spring-autoconfigure-metadata.properties")) {
			metadata.load(input);
		}
		assertThat(metadata).containsKey(className);
	}

	private static Map<String, String> descriptions() throws IOException {
		Map<String, String> descriptions = new LinkedHashMap<>();
		try (InputStream input = own("META-INF/spring-configuration-metadata.json")) {
			List<Map<String, Object>> properties = JsonPath.parse(input).read("$.properties");
			properties.forEach((property) -> descriptions.put((String) property.get("name"),
					String.valueOf(property.getOrDefault("description", ""))));
		}
		return descriptions;
	}

	/** Of this module, not of one of the libraries. */
	private static InputStream own(String path) throws IOException {
		String classes = MigrateProperties.class.getProtectionDomain().getCodeSource().getLocation().toString();
		return new UrlResource(classes + path).getInputStream();
	}

}
