package dev.migrate.dialect;

import java.time.Duration;
import java.util.Properties;

/**
 * Properties for a driver that opens a migration's own connection.
 */
public final class DriverProperties {

	private DriverProperties() {
	}

	/**
	 * Properties that bound the time a connection attempt takes, and that name the
	 * session, where the driver has them. What the URL says wins.
	 * @param url the JDBC URL
	 * @param connectTimeout how long to try, rounded up to seconds
	 * @return the properties
	 */
	public static Properties forUrl(String url, Duration connectTimeout) {
		Properties properties = new Properties();
		String millis = Long.toString(connectTimeout.toMillis());
		String seconds = Long.toString(Math.max(1, (connectTimeout.toMillis() + 999) / 1000));
		if (url.startsWith("jdbc:postgresql:")) {
			properties.setProperty("loginTimeout", seconds);
			properties.setProperty("ApplicationName", "migrate");
		}
		else if (url.startsWith("jdbc:mariadb:") || url.startsWith("jdbc:mysql:")) {
			properties.setProperty("connectTimeout", millis);
		}
		else if (url.startsWith("jdbc:sqlserver:")) {
			properties.setProperty("loginTimeout", seconds);
			properties.setProperty("applicationName", "migrate");
		}
		else if (url.startsWith("jdbc:oracle:")) {
			properties.setProperty("oracle.net.CONNECT_TIMEOUT", millis);
		}
		return properties;
	}

	/**
	 * Whether a URL names a database that lives in the memory of one pool's connections,
	 * so that a connection of one's own would see another database or end its life.
	 * @param url the JDBC URL
	 * @return {@code true} for an in-memory database
	 */
	public static boolean isInMemory(String url) {
		return url.contains(":mem:") || url.contains(":memory:") || url.contains("mode=memory")
				|| url.startsWith("jdbc:derby:memory:") || url.equals("jdbc:sqlite:");
	}

}
