package dev.migrate.testing;

import org.jspecify.annotations.Nullable;

/**
 * One way to have a server.
 */
interface ServerSource {

	/**
	 * The name of this way, for messages.
	 * @return the name
	 */
	String name();

	/**
	 * Start or find the server.
	 * @param database the kind of database
	 * @return the server, or {@code null} if this way was not asked for
	 * @throws Exception if there is none to be had this way; the message says why
	 */
	@Nullable TestServer start(TestDatabase database) throws Exception;

}
