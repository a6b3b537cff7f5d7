package dev.migrate.benchmarks;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and PostgreSQL and counts what the client sends, by the
 * messages of the protocol: <a href=
 * "https://www.postgresql.org/docs/current/protocol-message-formats.html">Message
 * Formats</a>.
 */
final class CountingProxy implements AutoCloseable {

	private final ServerSocket listener;

	private final String host;

	private final int port;

	private final AtomicInteger statements = new AtomicInteger();

	private final AtomicInteger roundTrips = new AtomicInteger();

	private final AtomicInteger connections = new AtomicInteger();

	CountingProxy(String host, int port) throws IOException {
		this.host = host;
		this.port = port;
		this.listener = new ServerSocket(0);
		start(this::accept);
	}

	int localPort() {
		return this.listener.getLocalPort();
	}

	/**
	 * Simple queries and executed portals; the driver's own BEGIN and COMMIT among them.
	 */
	int statements() {
		return this.statements.get();
	}

	/** How often the client sent something and then waited for the answer. */
	int roundTrips() {
		return this.roundTrips.get();
	}

	int connections() {
		return this.connections.get();
	}

	void reset() {
		this.statements.set(0);
		this.roundTrips.set(0);
		this.connections.set(0);
	}

	private void accept() throws IOException {
		while (!this.listener.isClosed()) {
			Socket client = this.listener.accept();
			Socket server = new Socket(this.host, this.port);
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			this.connections.incrementAndGet();
			AtomicBoolean answered = new AtomicBoolean(true);
			start(() -> forward(new DataInputStream(client.getInputStream()), server.getOutputStream(), answered));
			start(() -> answer(server.getInputStream(), client.getOutputStream(), answered));
		}
	}

	private void forward(DataInputStream client, OutputStream server, AtomicBoolean answered) throws IOException {
		boolean started = false;
		while (true) {
			int type = started ? client.readUnsignedByte() : 0;
			int length = client.readInt();
			byte[] message = new byte[length + (started ? 1 : 0)];
			int start = started ? 1 : 0;
			if (started) {
				message[0] = (byte) type;
			}
			message[start] = (byte) (length >>> 24);
			message[start + 1] = (byte) (length >>> 16);
			message[start + 2] = (byte) (length >>> 8);
			message[start + 3] = (byte) length;
			client.readFully(message, start + 4, length - 4);
			// A request for encryption has no type, and another startup message follows
			started = started || length != 8;
			if (type == 'Q' || type == 'E') {
				this.statements.incrementAndGet();
			}
			if (type != 'X' && answered.getAndSet(false)) {
				this.roundTrips.incrementAndGet();
			}
			server.write(message);
			server.flush();
		}
	}

	private void answer(InputStream server, OutputStream client, AtomicBoolean answered) throws IOException {
		byte[] buffer = new byte[8192];
		for (int read = server.read(buffer); read >= 0; read = server.read(buffer)) {
			answered.set(true);
			client.write(buffer, 0, read);
			client.flush();
		}
	}

	private void start(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// one side has closed the connection
			}
		}, "counting-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.listener.close();
	}

	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

}
