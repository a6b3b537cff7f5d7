package dev.migrate.testing;

import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * What became of the attempt to have a server. A failure is kept too: finding out can
 * take minutes.
 *
 * @param server the server, or {@code null} where none can be had
 * @param problem why none can be had, or {@code null}
 * @param mandatory whether tests may not do without the server
 */
record StartedServer(@Nullable TestServer server, @Nullable String problem,
		boolean mandatory) implements AutoCloseable {

	/**
	 * Return the server, or end the test.
	 * @return the server
	 */
	TestServer require() {
		if (this.server != null) {
			return this.server;
		}
		if (this.mandatory) {
			throw new IllegalStateException(this.problem);
		}
		throw new TestAbortedException(this.problem);
	}

	@Override
	public void close() {
		if (this.server != null) {
			this.server.close();
		}
	}

}
