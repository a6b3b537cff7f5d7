package dev.migrate.acceptance.stories;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrate.command.Console;
import dev.migrate.command.boot.ExitStrategy;
import dev.migrate.testing.TestSchema;
import dev.migrate.testing.WebApp;
import picocli.CommandLine.Help.Ansi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application of a project, as it runs from its classes: its command line and its web
 * server.
 *
 * @param project the project, built when need be
 * @param properties {@code name=value} pairs that say where its database is
 */
record App(Project project, List<String> properties) {

	static App of(Project project, TestSchema database) {
		return new App(project, List.of(database.properties()));
	}

	/** The same application with further properties, or other values of some. */
	App with(String... more) {
		List<String> all = new ArrayList<>(this.properties);
		for (String pair : more) {
			String name = pair.substring(0, pair.indexOf('=') + 1);
			// Given twice, Boot would take it for a list
			all.removeIf((known) -> known.startsWith(name));
			all.add(pair);
		}
		return new App(this.project, List.copyOf(all));
	}

	/**
	 * Run {@code java -jar app.jar db ...}.
	 * @param arguments what follows {@code db}
	 * @return how it ended
	 */
	CommandResult db(String... arguments) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		List<Integer> exitCodes = new ArrayList<>();
		Console console = new Console(new PrintWriter(out), new PrintWriter(err), new StringReader(""), false,
				Ansi.OFF);
		List<String> command = new ArrayList<>(options());
		command.add("db");
		command.addAll(List.of(arguments));
		inProject(() -> {
			SpringApplication application = new SpringApplication(this.project.build().mainClass());
			application.addBootstrapRegistryInitializer((registry) -> {
				registry.register(ExitStrategy.class, (context) -> exitCodes::add);
				registry.register(Console.class, (context) -> console);
			});
			try {
				application.run(command.toArray(String[]::new)).close();
				throw new AssertionError("The application started instead of " + command);
			}
			catch (AbandonedRunException ex) {
				return List.of();
			}
		});
		assertThat(exitCodes).as("exit codes of %s", command).hasSize(1);
		return new CommandResult(String.join(" ", arguments), exitCodes.get(0), out.toString(), err.toString());
	}

	/** Start the application as it serves, without a web server. */
	ConfigurableApplicationContext start() {
		return inProject(() -> {
			SpringApplication application = new SpringApplication(this.project.build().mainClass());
			List<String> options = new ArrayList<>(options());
			options.add("--spring.main.web-application-type=none");
			return application.run(options.toArray(String[]::new));
		});
	}

	/** Start the application with its web server. */
	WebApp serve() {
		return inProject(() -> WebApp.start(this.project.build().mainClass(), this.properties.toArray(String[]::new)));
	}

	private Collection<String> options() {
		return Stream.concat(Stream.of("spring.main.banner-mode=off"), this.properties.stream())
			.map((pair) -> "--" + pair)
			.toList();
	}

	private <T> T inProject(Supplier<T> work) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(this.project.build().classLoader());
		try {
			return work.get();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

}
