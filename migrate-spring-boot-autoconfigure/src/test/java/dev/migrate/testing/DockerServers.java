package dev.migrate.testing;

import java.time.Duration;
import java.util.Map;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.JdbcDatabaseContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts servers in Docker. Durability is off and data lives in memory: tests kill
 * clients, not servers.
 */
class DockerServers implements ServerSource {

	@Override
	public String name() {
		return "Docker";
	}

	@Override
	public TestServer start(TestDatabase database) {
		if (!DockerClientFactory.instance().isDockerAvailable()) {
			throw new IllegalStateException("no Docker engine answers");
		}
		return switch (database) {
			case POSTGRESQL -> postgresql(image(database, "postgres", "15"));
			case MARIADB -> mariadb(image(database, "mariadb", "10.11"));
			case H2, SQLITE, HSQLDB -> throw new IllegalStateException(database + " needs no server");
		};
	}

	private static DockerImageName image(TestDatabase database, String name, String version) {
		String image = System.getProperty(database.propertyPrefix() + ".image", name + ":" + version);
		return DockerImageName.parse(image).asCompatibleSubstituteFor(name);
	}

	private TestServer postgresql(DockerImageName image) {
		PostgreSQLContainer container = new PostgreSQLContainer(image).withTmpFs(Map.of("/var/lib/postgresql", "rw"))
			.withEnv("PGDATA", "/var/lib/postgresql/migrate")
			.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
		return started(TestDatabase.POSTGRESQL, container, container.getUsername(), image);
	}

	private TestServer mariadb(DockerImageName image) {
		// Testcontainers gives root the password of the ordinary user
		MariaDBContainer container = new MariaDBContainer(image).withTmpFs(Map.of("/var/lib/mysql", "rw"));
		return started(TestDatabase.MARIADB, container, "root", image);
	}

	private TestServer started(TestDatabase database, JdbcDatabaseContainer<?> container, String username,
			DockerImageName image) {
		container.withStartupTimeout(Duration.ofMinutes(2)).start();
		return new RemoteServer(database, "Testcontainers " + image.asCanonicalNameString(), container.getJdbcUrl(),
				username, container.getPassword(), container::stop);
	}

}
