package dev.migrate.autoconfigure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.UrlResource;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code docs/properties.md} says what the configuration metadata say. With
 * {@code -Dmigrate.docs.write=true} the page is written first.
 */
class PropertiesPageTests {

	private static final Path PAGE = Path.of("..", "docs", "properties.md");

	private static final String INTRODUCTION = """
			# Properties

			Set these as any property of a Spring Boot application. A duration is written as in `30s`, `5m`; a list as
			`a,b` or with an index, `migrate.locations[0]=...`.

			| property | default | meaning |
			|---|---|---|
			""";

	/** The annotation processor does not see a default that is a method call. */
	private static final Map<String, String> DEFAULTS = Map.of("migrate.locations", "classpath:db/migrations",
			"migrate.revision.time-zone", "UTC");

	@Test
	void thePageIsUpToDate() throws IOException {
		String page = INTRODUCTION + properties().stream()
			.sorted(Comparator.comparing((Map<String, Object> property) -> name(property)))
			.map(PropertiesPageTests::row)
			.collect(Collectors.joining());
		if (Boolean.getBoolean("migrate.docs.write")) {
			Files.writeString(PAGE, page);
		}
		assertThat(Files.readString(PAGE)).as("docs/properties.md is out of date. Write it again with: "
				+ "./mvnw -pl migrate-spring-boot-autoconfigure test -Dtest=PropertiesPageTests -Dmigrate.docs.write=true")
			.isEqualTo(page);
	}

	private static String row(Map<String, Object> property) {
		return "| `%s` | %s | %s |\n".formatted(name(property), defaultValue(property),
				property.get("description") + values(property));
	}

	/** The values of an enum, as they are written in a configuration file. */
	private static String values(Map<String, Object> property) {
		Class<?> type = ClassUtils.resolveClassName(String.valueOf(property.get("type")).replaceAll("<.*", ""), null);
		return !type.isEnum() ? ""
				: Arrays.stream(type.getEnumConstants())
					.map((value) -> "`" + value.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
					.collect(Collectors.joining(", ", " One of ", "."));
	}

	private static String name(Map<String, Object> property) {
		return String.valueOf(property.get("name"));
	}

	private static String defaultValue(Map<String, Object> property) {
		Object value = DEFAULTS.getOrDefault(name(property), text(property.get("defaultValue")));
		return value.equals("") ? "" : "`" + value + "`";
	}

	private static String text(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
				: (value != null) ? value.toString() : "";
	}

	private static List<Map<String, Object>> properties() throws IOException {
		String classes = MigrateProperties.class.getProtectionDomain().getCodeSource().getLocation().toString();
		String metadata = new UrlResource(classes + "META-INF/spring-configuration-metadata.json")
			.getContentAsString(StandardCharsets.UTF_8);
		return JsonPath.parse(metadata).read("$.properties");
	}

}
