package dev.migrate.runtime;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.hsqldb.server.Server;
import org.junit.jupiter.api.AfterEach;

/**
 * {@link ProcessesContract} on HSQLDB, served by this JVM.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbProcessesTests extends ProcessesContract {

	private final Server server = new Server();

	@Override
	String url(TestSchema schema) throws IOException {
		String name = "p" + UUID.randomUUID().toString().replace("-", "");
		this.server.setDatabaseName(0, name);
		this.server.setDatabasePath(0, "mem:" + name);
		this.server.setPort(freePort());
		this.server.setSilent(true);
		this.server.setLogWriter(null);
		this.server.start();
		return "jdbc:hsqldb:hsql://localhost:" + this.server.getPort() + "/" + name;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@AfterEach
	void stopServer() {
		this.server.shutdown();
	}

}
