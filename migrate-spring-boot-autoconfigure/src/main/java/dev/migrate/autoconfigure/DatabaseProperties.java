package dev.migrate.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.runtime.ProblemPolicy;
import dev.migrate.runtime.TransactionMode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/**
 * What is configured for one database. One of "migrate.databases" has what it does not
 * set itself from "migrate.*", except where its revisions are, its data source, its
 * entity manager factory, its baseline file and what it depends on.
 */
public class DatabaseProperties {

	/**
	 * Locations of revision files: "classpath:" folders and "file:" directories, searched
	 * with their subfolders.
	 */
	private List<String> locations = new ArrayList<>(List.of("classpath:db/migrations"));

	/**
	 * Packages that are searched for Java revisions, with those below them.
	 */
	private List<String> javaPackages = new ArrayList<>(List.of("db.migrations"));

	/**
	 * Schema that holds the version table. The connection's own schema if not set.
	 */
	private @Nullable String schema;

	/**
	 * Name of the version table.
	 */
	private String table = "migrate_revisions";

	/**
	 * What one transaction holds, on databases whose DDL is transactional.
	 */
	private TransactionMode transaction = TransactionMode.PER_REVISION;

	/**
	 * What to do when the script of an applied revision was edited.
	 */
	private ProblemPolicy onChecksumMismatch = ProblemPolicy.FAIL;

	/**
	 * What to do at startup and on upgrade when the database has revisions that no script
	 * describes.
	 */
	private ProblemPolicy onUnknownRevision = ProblemPolicy.FAIL;

	/**
	 * How long to wait for another process that holds the migration lock.
	 */
	private Duration lockTimeout = Duration.ofMinutes(5);

	/**
	 * Values for "${key}" in SQL revisions.
	 */
	private Map<String, String> placeholders = new LinkedHashMap<>();

	/**
	 * Name of the database for "db upgrade --sql", such as "postgresql". Taken from the
	 * JDBC URL if not set.
	 */
	private @Nullable String dialect;

	/**
	 * Names of databases that are migrated before this one; "default" for the one that
	 * "migrate.*" itself configures.
	 */
	private List<String> dependsOn = new ArrayList<>();

	/**
	 * Name of the bean that is the entity manager factory of this database. It waits for
	 * the migration of this database only. Found by its data source if not set.
	 */
	private @Nullable String entityManagerFactory;

	@NestedConfigurationProperty
	private final StartupProperties startup = new StartupProperties();

	@NestedConfigurationProperty
	private final MigrationDataSourceProperties datasource = new MigrationDataSourceProperties();

	@NestedConfigurationProperty
	private final AutogenerateProperties autogenerate = new AutogenerateProperties();

	@NestedConfigurationProperty
	private final NamingProperties naming = new NamingProperties();

	public List<String> getLocations() {
		return this.locations;
	}

	public void setLocations(List<String> locations) {
		this.locations = locations;
	}

	public List<String> getJavaPackages() {
		return this.javaPackages;
	}

	public void setJavaPackages(List<String> javaPackages) {
		this.javaPackages = javaPackages;
	}

	public @Nullable String getSchema() {
		return this.schema;
	}

	public void setSchema(@Nullable String schema) {
		this.schema = schema;
	}

	public String getTable() {
		return this.table;
	}

	public void setTable(String table) {
		this.table = table;
	}

	public TransactionMode getTransaction() {
		return this.transaction;
	}

	public void setTransaction(TransactionMode transaction) {
		this.transaction = transaction;
	}

	public ProblemPolicy getOnChecksumMismatch() {
		return this.onChecksumMismatch;
	}

	public void setOnChecksumMismatch(ProblemPolicy onChecksumMismatch) {
		this.onChecksumMismatch = onChecksumMismatch;
	}

	public ProblemPolicy getOnUnknownRevision() {
		return this.onUnknownRevision;
	}

	public void setOnUnknownRevision(ProblemPolicy onUnknownRevision) {
		this.onUnknownRevision = onUnknownRevision;
	}

	public Duration getLockTimeout() {
		return this.lockTimeout;
	}

	public void setLockTimeout(Duration lockTimeout) {
		this.lockTimeout = lockTimeout;
	}

	public Map<String, String> getPlaceholders() {
		return this.placeholders;
	}

	public void setPlaceholders(Map<String, String> placeholders) {
		this.placeholders = placeholders;
	}

	public @Nullable String getDialect() {
		return this.dialect;
	}

	public void setDialect(@Nullable String dialect) {
		this.dialect = dialect;
	}

	public List<String> getDependsOn() {
		return this.dependsOn;
	}

	public void setDependsOn(List<String> dependsOn) {
		this.dependsOn = dependsOn;
	}

	public @Nullable String getEntityManagerFactory() {
		return this.entityManagerFactory;
	}

	public void setEntityManagerFactory(@Nullable String entityManagerFactory) {
		this.entityManagerFactory = entityManagerFactory;
	}

	public StartupProperties getStartup() {
		return this.startup;
	}

	public MigrationDataSourceProperties getDatasource() {
		return this.datasource;
	}

	public AutogenerateProperties getAutogenerate() {
		return this.autogenerate;
	}

	public NamingProperties getNaming() {
		return this.naming;
	}

}
