package dev.migrate.runtime;

import dev.migrate.jdbc.LocalHost;
import org.jspecify.annotations.Nullable;

/**
 * Who runs, and with which version of this library.
 */
final class Identity {

	private Identity() {
	}

	static String userAtHost() {
		return UserAtHost.VALUE;
	}

	static String toolVersion() {
		@Nullable String version = Identity.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "development";
	}

	/** Looked up when a row is written: a name service may take its time. */
	private static final class UserAtHost {

		private static final String VALUE = System.getProperty("user.name", "unknown") + "@" + LocalHost.name();

	}

}
