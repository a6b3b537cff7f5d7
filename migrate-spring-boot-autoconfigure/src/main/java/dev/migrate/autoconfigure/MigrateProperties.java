package dev.migrate.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Configuration properties for migrations: of the default database, of all databases, and
 * of the databases that have names.
 */
@ConfigurationProperties("migrate")
public class MigrateProperties extends DatabaseProperties {

	/**
	 * How old the status that the endpoint and the health indicator show may be.
	 */
	private Duration statusMaxAge = Duration.ofSeconds(5);

	/**
	 * Whether the health indicator "migrations" is part of the readiness group.
	 */
	private boolean readiness = true;

	@NestedConfigurationProperty
	private final RevisionProperties revision = new RevisionProperties();

	/**
	 * Whether commands that lose data or history are refused unless they are forced.
	 */
	@Name("protected")
	private boolean protectedMode;

	/**
	 * Further databases by their names, each with the properties of "migrate.*" that
	 * concern one database. It inherits what it does not set, except "locations"
	 * ("classpath:db/NAME/migrations" if not set), "java-packages"
	 * ("db.NAME.migrations"), "datasource", "entity-manager-factory",
	 * "autogenerate.baseline" ("classpath:db/NAME/migrate-baseline.txt") and
	 * "depends-on".
	 */
	private Map<String, DatabaseProperties> databases = new LinkedHashMap<>();

	public Duration getStatusMaxAge() {
		return this.statusMaxAge;
	}

	public void setStatusMaxAge(Duration statusMaxAge) {
		this.statusMaxAge = statusMaxAge;
	}

	public boolean isReadiness() {
		return this.readiness;
	}

	public void setReadiness(boolean readiness) {
		this.readiness = readiness;
	}

	public RevisionProperties getRevision() {
		return this.revision;
	}

	public boolean isProtectedMode() {
		return this.protectedMode;
	}

	public void setProtectedMode(boolean protectedMode) {
		this.protectedMode = protectedMode;
	}

	public Map<String, DatabaseProperties> getDatabases() {
		return this.databases;
	}

	public void setDatabases(Map<String, DatabaseProperties> databases) {
		this.databases = databases;
	}

}
