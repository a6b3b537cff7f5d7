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
		return System.getProperty("user.name", "unknown") + "@" + LocalHost.name();
	}

	static String toolVersion() {
		@Nullable String version = Identity.class.getPackage().getImplementationVersion();
		return (version != null) ? version : "development";
	}

}
