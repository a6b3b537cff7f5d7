package dev.migrate.command.boot;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Sets an application's properties so that only the command line works: no web server, no
 * banner, no schema but by the verb. The application's own settings of these give way.
 */
final class CommandProperties {

	private static final String FORCED = "migrateCommand";

	private static final String DEFAULTS = "migrateCommandDefaults";

	private static final Map<String, Object> FORCED_PROPERTIES = Map.ofEntries(
			Map.entry("spring.main.web-application-type", "none"), Map.entry("spring.main.banner-mode", "off"),
			Map.entry("spring.main.log-startup-info", "false"), Map.entry("spring.main.keep-alive", "false"),
			// A hook would close the context, and so publish events to the application's
			// beans
			Map.entry("spring.main.register-shutdown-hook", "false"), Map.entry("spring.sql.init.mode", "never"),
			Map.entry("spring.jpa.generate-ddl", "false"), Map.entry("spring.jpa.hibernate.ddl-auto", "none"),
			Map.entry("spring.jpa.properties.hibernate.hbm2ddl.auto", "none"),
			Map.entry("spring.jpa.properties.jakarta.persistence.schema-generation.database.action", "none"),
			Map.entry("migrate.startup.mode", "none"));

	/** What may be set again for one run, on the command line. */
	private static final Map<String, Object> DEFAULT_PROPERTIES = Map.of("logging.threshold.console", "WARN",
			// It warns of a context that does not start, which is told as the verb's
			// error
			"logging.level.org.springframework.context", "ERROR");

	private static final Set<String> WRITING_VERBS = Set.of("init", "revision", "migrate");

	private CommandProperties() {
	}

	private static Map<String, Object> defaults(String verb) {
		Map<String, Object> defaults = new HashMap<>(DEFAULT_PROPERTIES);
		if (WRITING_VERBS.contains(verb)) {
			// It warns of locations that do not exist, which these verbs are the cure for
			defaults.put("logging.level.dev.migrate.autoconfigure.RevisionScriptSource", "ERROR");
		}
		return defaults;
	}

	static void apply(ConfigurableEnvironment environment, CommandArguments arguments) {
		MutablePropertySources sources = environment.getPropertySources();
		String commandLine = CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME;
		MapPropertySource defaults = new MapPropertySource(DEFAULTS, defaults(arguments.verb()));
		if (sources.contains(commandLine)) {
			// A verb's options are no properties of the application
			sources.replace(commandLine,
					new SimpleCommandLinePropertySource(commandLine, arguments.application().toArray(String[]::new)));
			sources.addAfter(commandLine, defaults);
		}
		else {
			sources.addFirst(defaults);
		}
		Map<String, Object> forced = new HashMap<>(FORCED_PROPERTIES);
		forced.put("migrate.command.verb", arguments.verb());
		String locations = arguments.locations();
		if (locations != null) {
			forced.put(arguments.locationsProperty(), locations);
		}
		sources.addFirst(new MapPropertySource(FORCED, forced));
	}

	/**
	 * Keep the databases with names from being migrated by anything but the verb. It
	 * takes the configuration files, in which the names are.
	 */
	static void applyToDatabases(ConfigurableEnvironment environment) {
		Map<String, Object> forced = new HashMap<>();
		Binder.get(environment)
			.bind("migrate.databases", Bindable.mapOf(String.class, Object.class))
			.orElseGet(Map::of)
			.keySet()
			.forEach((name) -> forced.put("migrate.databases." + name + ".startup.mode", "none"));
		environment.getPropertySources().addFirst(new MapPropertySource(FORCED + "Databases", forced));
	}

}
