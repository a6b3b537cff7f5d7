package dev.migrate.testing;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.h2.tools.RunScript;
import org.opentest4j.TestAbortedException;

/**
 * The program that a database's administrator runs scripts with. Where it is not
 * installed, tests fail in CI and are aborted elsewhere.
 */
public final class ClientProgram {

	private ClientProgram() {
	}

	/**
	 * Run a script.
	 * @param schema the database
	 * @param script the script
	 * @return how it ended
	 */
	public static Result run(TestSchema schema, String script) {
		try {
			return switch (schema.database()) {
				case POSTGRESQL -> psql(schema, script);
				case MARIADB -> mariadb(schema, script);
				case SQLITE ->
					start(List.of("sqlite3", schema.url().substring("jdbc:sqlite:".length())), Map.of(), script);
				case H2 -> runScript(schema, script);
				case HSQLDB -> throw new TestAbortedException("HSQLDB's client is not at hand");
			};
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Result psql(TestSchema schema, String script) throws IOException {
		URI uri = uri(schema);
		Path file = Files.createTempFile("script", ".sql");
		try {
			Files.writeString(file, script);
			return start(
					List.of("psql", "-X", "-h", uri.getHost(), "-p", Integer.toString(uri.getPort()), "-U",
							schema.username(), "-d", uri.getPath().substring(1), "-f", file.toString()),
					Map.of("PGPASSWORD", schema.password()), "");
		}
		finally {
			Files.delete(file);
		}
	}

	private static Result mariadb(TestSchema schema, String script) throws IOException {
		URI uri = uri(schema);
		return start(
				List.of("mariadb", "--no-defaults", "--comments", "--protocol=tcp", "-h", uri.getHost(), "-P",
						Integer.toString(uri.getPort()), "-u", schema.username(), uri.getPath().substring(1)),
				Map.of("MYSQL_PWD", schema.password()), script);
	}

	private static URI uri(TestSchema schema) {
		return URI.create(schema.url().substring("jdbc:".length()));
	}

	private static Result runScript(TestSchema schema, String script) {
		try (Connection connection = schema.connect()) {
			RunScript.execute(connection, new StringReader(script));
			return new Result(0, "");
		}
		catch (SQLException ex) {
			return new Result(1, ex.getMessage());
		}
	}

	private static Result start(List<String> command, Map<String, String> environment, String input)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		Path in = Files.createTempFile("input", ".sql");
		try {
			Files.writeString(in, input);
			Process process = start(builder.redirectInput(in.toFile()));
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			return new Result(process.waitFor(), output);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			Files.delete(in);
		}
	}

	private static Process start(ProcessBuilder builder) {
		try {
			return builder.start();
		}
		catch (IOException ex) {
			String problem = builder.command().get(0) + " is not installed";
			if (ServerStarter.isCi(System.getenv())) {
				throw new IllegalStateException(problem, ex);
			}
			throw new TestAbortedException(problem, ex);
		}
	}

	/**
	 * How a script ended.
	 *
	 * @param exitCode 0 if all of it ran
	 * @param output what the program printed
	 */
	public record Result(int exitCode, String output) {

	}

}
