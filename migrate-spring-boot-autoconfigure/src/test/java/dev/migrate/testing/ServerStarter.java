package dev.migrate.testing;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Finds a server for a kind of database: one that a system property names, else one in
 * Docker, else an embedded one. The environment variable {@code MIGRATE_TEST_DATABASES}
 * ({@code docker} or {@code embedded}) allows only one of the last two.
 */
class ServerStarter {

	private static final Log logger = LogFactory.getLog(ServerStarter.class);

	private final List<ServerSource> sources;

	private final boolean ci;

	ServerStarter() {
		this(sources(System.getenv().getOrDefault("MIGRATE_TEST_DATABASES", "")), isCi(System.getenv()));
	}

	ServerStarter(List<ServerSource> sources, boolean ci) {
		this.sources = sources;
		this.ci = ci;
	}

	static boolean isCi(Map<String, String> environment) {
		return Boolean.parseBoolean(environment.get("CI"));
	}

	static List<ServerSource> sources(String allowed) {
		return switch (allowed) {
			case "" -> List.of(new NamedServers(), new DockerServers(), new EmbeddedServers());
			case "docker" -> List.of(new DockerServers());
			case "embedded" -> List.of(new EmbeddedServers());
			default -> throw new IllegalArgumentException(
					"MIGRATE_TEST_DATABASES is '" + allowed + "', but must be docker or embedded");
		};
	}

	StartedServer start(TestDatabase database) {
		return switch (database) {
			case H2, SQLITE, HSQLDB -> started(new InJvmServer(database), database);
			case POSTGRESQL, MARIADB -> find(database);
		};
	}

	private StartedServer find(TestDatabase database) {
		StringJoiner problems = new StringJoiner("; ");
		for (ServerSource source : this.sources) {
			TestServer server = attempt(source, database, problems);
			if (server != null) {
				return started(server, database);
			}
		}
		String problem = "No " + database + " for the tests (" + problems + "). Start Docker, or set -D"
				+ database.propertyPrefix() + ".url, .username and .password";
		return new StartedServer(null, problem, this.ci);
	}

	private @Nullable TestServer attempt(ServerSource source, TestDatabase database, StringJoiner problems) {
		try {
			return source.start(database);
		}
		catch (Exception ex) {
			logger.debug("No " + database + ": " + source.name(), ex);
			problems.add(source.name() + ": " + ex.getMessage());
			return null;
		}
	}

	private StartedServer started(TestServer server, TestDatabase database) {
		try (TestSchema schema = server.createSchema(); Connection connection = schema.connect()) {
			DatabaseMetaData metaData = connection.getMetaData();
			String version = metaData.getDatabaseProductVersion().split("[ -]")[0];
			logger.info("test database: " + metaData.getDatabaseProductName() + " " + version + " (" + server.origin()
					+ ")");
		}
		catch (SQLException | IllegalStateException ex) {
			server.close();
			throw new IllegalStateException(server + " does not answer", ex);
		}
		return new StartedServer(server, null, this.ci);
	}

}
