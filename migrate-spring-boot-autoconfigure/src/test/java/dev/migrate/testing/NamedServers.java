package dev.migrate.testing;

import org.jspecify.annotations.Nullable;

/**
 * Servers that the system properties {@code migrate.test.<database>.url},
 * {@code .username} and {@code .password} name.
 */
class NamedServers implements ServerSource {

	@Override
	public String name() {
		return "system property";
	}

	@Override
	public @Nullable TestServer start(TestDatabase database) {
		String property = database.propertyPrefix() + ".url";
		String url = System.getProperty(property);
		if (url == null || url.isEmpty()) {
			return null;
		}
		return new RemoteServer(database, property, url,
				System.getProperty(database.propertyPrefix() + ".username", ""),
				System.getProperty(database.propertyPrefix() + ".password", ""), () -> {
				});
	}

}
