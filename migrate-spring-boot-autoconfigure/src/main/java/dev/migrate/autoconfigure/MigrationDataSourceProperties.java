package dev.migrate.autoconfigure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The database to migrate: a DataSource bean, or a connection of the migrations' own.
 * What is not set of the latter is taken from the former.
 */
public class MigrationDataSourceProperties {

	/**
	 * Name of the DataSource bean whose database is migrated. If not set: for the default
	 * database the one that is marked, primary or the only one; for a database with a
	 * name the one called "NAMEDataSource" or "NAME".
	 */
	private @Nullable String bean;

	/**
	 * JDBC URL of the database to migrate.
	 */
	private @Nullable String url;

	/**
	 * User that migrates.
	 */
	private @Nullable String username;

	/**
	 * Password of the user that migrates.
	 */
	private @Nullable String password;

	/**
	 * Class of the JDBC driver for the URL. Found by the URL if not set.
	 */
	private @Nullable String driverClassName;

	/**
	 * How long to try to connect, where the driver can be told.
	 */
	private Duration connectTimeout = Duration.ofSeconds(10);

	public @Nullable String getBean() {
		return this.bean;
	}

	public void setBean(@Nullable String bean) {
		this.bean = bean;
	}

	public @Nullable String getUrl() {
		return this.url;
	}

	public void setUrl(@Nullable String url) {
		this.url = url;
	}

	public @Nullable String getUsername() {
		return this.username;
	}

	public void setUsername(@Nullable String username) {
		this.username = username;
	}

	public @Nullable String getPassword() {
		return this.password;
	}

	public void setPassword(@Nullable String password) {
		this.password = password;
	}

	public @Nullable String getDriverClassName() {
		return this.driverClassName;
	}

	public void setDriverClassName(@Nullable String driverClassName) {
		this.driverClassName = driverClassName;
	}

	boolean isSet() {
		return this.url != null || this.username != null || this.password != null;
	}

	public Duration getConnectTimeout() {
		return this.connectTimeout;
	}

	public void setConnectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
	}

}
