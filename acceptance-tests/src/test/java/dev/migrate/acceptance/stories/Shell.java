package dev.migrate.acceptance.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.migrate.testing.ChildJvm;
import dev.migrate.testing.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs shell scripts as an administrator does: in the directory of the application, whose
 * jar is {@code app.jar}, with the database's own clients.
 *
 * @param directory where scripts run
 * @param environment their variables
 */
record Shell(Path directory, Map<String, String> environment) {

	/**
	 * A shell whose variables name a database: {@code DATABASE_URL} for the application,
	 * {@code PG_URL} for the programs of PostgreSQL.
	 * @param project the application, packaged if need be
	 * @param database the database
	 * @return the shell
	 */
	static Shell of(Project project, TestSchema database) {
		project.build().jar();
		return new Shell(project.directory(), Map.of("DATABASE_URL", database.url(), "SPRING_DATASOURCE_USERNAME",
				database.username(), "SPRING_DATASOURCE_PASSWORD", database.password(), "PG_URL", pgUrl(database)));
	}

	static String pgUrl(TestSchema database) {
		URI uri = URI.create(database.url().substring("jdbc:".length()));
		return "postgresql://%s:%s@%s%s".formatted(database.username(), database.password(), uri.getAuthority(),
				uri.getPath());
	}

	/** The same shell with another value of a variable. */
	Shell with(String variable, String value) {
		Map<String, String> more = new HashMap<>(this.environment);
		more.put(variable, value);
		return new Shell(this.directory, more);
	}

	/** Write a script. */
	Shell script(String name, String text) {
		try {
			Files.writeString(this.directory.resolve(name), text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Run a script, or another command, to its end.
	 * @param command such as {@code ./check_migrations.sh}
	 * @return how it ended
	 */
	CommandResult run(String... command) {
		try {
			Path out = this.directory.resolve("out.txt");
			Path err = this.directory.resolve("err.txt");
			Process process = builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
			try {
				assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ended", List.of(command)).isTrue();
				return new CommandResult(String.join(" ", command), process.exitValue(), Files.readString(out),
						Files.readString(err));
			}
			finally {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Start a script that becomes the application. */
	ChildJvm start(String... command) {
		return ChildJvm.start(builder(command));
	}

	private ProcessBuilder builder(String... command) {
		List<String> arguments = new ArrayList<>(List.of(command));
		if (arguments.get(0).startsWith("./")) {
			arguments.add(0, "bash");
		}
		else if (arguments.get(0).equals("java")) {
			// The PATH of the new process does not count for finding the program itself
			arguments.set(0, bin().resolve("java").toString());
		}
		ProcessBuilder builder = new ProcessBuilder(arguments).directory(this.directory.toFile());
		builder.environment().putAll(this.environment);
		builder.environment().merge("PATH", bin() + ":", (path, bin) -> bin + path);
		return builder;
	}

	/** A directory with a {@code java} that starts as fast as it can. */
	private Path bin() {
		try {
			Path bin = Files.createDirectories(this.directory.resolve("bin"));
			Path java = bin.resolve("java");
			if (Files.notExists(java)) {
				Files.writeString(java, """
						#!/bin/sh
						exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 "$@"
						""".formatted(System.getProperty("java.home")));
				assertThat(java.toFile().setExecutable(true)).isTrue();
			}
			return bin;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
