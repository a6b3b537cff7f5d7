package dev.migrate.test;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.Assert;

/**
 * JDBC URLs, and data sources of them.
 */
final class ServerUrl {

	// jdbc:postgresql:name is a database on this machine
	private static final Pattern URL = Pattern
		.compile("(?<server>jdbc:(?:\\w+:)+(?://[^/?]*)?)/?(?<name>[^?]*)(?<parameters>\\?.*)?");

	private ServerUrl() {
	}

	/** The URL of another database on the same server. */
	static String withDatabase(String url, String name) {
		Matcher matcher = URL.matcher(url);
		Assert.state(matcher.matches(), () -> withoutParameters(url) + " is not the URL of a database on a server");
		String server = matcher.group("server");
		String parameters = matcher.group("parameters");
		return server + (server.contains("//") ? "/" : "") + name + ((parameters != null) ? parameters : "");
	}

	/** The URL as it may be shown: parameters may hold a password. */
	static String withoutParameters(String url) {
		return url.split("[?;]", 2)[0];
	}

	/** A data source with the account of another. */
	static SimpleDriverDataSource dataSource(SimpleDriverDataSource like, String url) {
		SimpleDriverDataSource dataSource = new SimpleDriverDataSource();
		dataSource.setDriver(Objects.requireNonNull(like.getDriver()));
		dataSource.setUrl(url);
		dataSource.setUsername(like.getUsername());
		dataSource.setPassword(like.getPassword());
		dataSource.setConnectionProperties(like.getConnectionProperties());
		return dataSource;
	}

}
