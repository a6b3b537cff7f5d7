package dev.migrate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Forwards TCP connections to a database server, and can be switched off and on: to
 * clients the server is down then, though it runs on for the other tests.
 */
public final class SwitchableProxy implements AutoCloseable {

	private final String targetHost;

	private final int targetPort;

	private final int port;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private @Nullable ServerSocket server;

	private SwitchableProxy(String targetHost, int targetPort) throws IOException {
		this.targetHost = targetHost;
		this.targetPort = targetPort;
		try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = probe.getLocalPort();
		}
	}

	/**
	 * Create a proxy in front of the server of a database. It is off at first.
	 * @param schema the database
	 * @return the proxy
	 */
	public static SwitchableProxy to(TestSchema schema) {
		URI uri = uri(schema);
		try {
			return new SwitchableProxy(uri.getHost(), uri.getPort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URI uri(TestSchema schema) {
		return URI.create(schema.url().substring("jdbc:".length()));
	}

	/**
	 * The URL of the database through the proxy.
	 * @param schema the database
	 * @return the JDBC URL
	 */
	public String url(TestSchema schema) {
		return schema.url().replace(uri(schema).getAuthority(), "localhost:" + this.port);
	}

	/**
	 * Let connections through.
	 */
	public synchronized void on() {
		try {
			ServerSocket opened = new ServerSocket();
			opened.setReuseAddress(true);
			opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
			this.server = opened;
			daemon(() -> accept(opened));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Refuse connections, and end those that are open.
	 */
	public synchronized void off() {
		if (this.server != null) {
			closeQuietly(this.server);
			this.server = null;
		}
		this.sockets.forEach(SwitchableProxy::closeQuietly);
		this.sockets.clear();
	}

	@Override
	public void close() {
		off();
	}

	private void accept(ServerSocket opened) {
		while (!opened.isClosed()) {
			try {
				Socket client = opened.accept();
				Socket target = new Socket(this.targetHost, this.targetPort);
				this.sockets.add(client);
				this.sockets.add(target);
				daemon(() -> copy(client, target));
				daemon(() -> copy(target, client));
			}
			catch (IOException ex) {
				// switched off, or the target refuses: the client sees it as well
			}
		}
	}

	private static void copy(Socket from, Socket to) {
		try (from; to; InputStream input = from.getInputStream(); OutputStream output = to.getOutputStream()) {
			input.transferTo(output);
		}
		catch (IOException ex) {
			// one side hung up
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "switchable proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// nothing depends on it
		}
	}

}
