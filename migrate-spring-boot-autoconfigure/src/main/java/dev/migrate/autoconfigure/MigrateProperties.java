package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.operation.NamingConventions;
import dev.migrate.runtime.FailureMode;
import dev.migrate.runtime.ModelCheckMode;
import dev.migrate.runtime.ProblemPolicy;
import dev.migrate.runtime.StartupMode;
import dev.migrate.runtime.TransactionMode;
import dev.migrate.script.RevisionWriterSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Configuration properties for migrations.
 */
@ConfigurationProperties("migrate")
public class MigrateProperties {

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
	 * How old the status that the endpoint and the health indicator show may be.
	 */
	private Duration statusMaxAge = Duration.ofSeconds(5);

	/**
	 * Whether the health indicator "migrations" is part of the readiness group.
	 */
	private boolean readiness = true;

	/**
	 * Values for "${key}" in SQL revisions.
	 */
	private Map<String, String> placeholders = new LinkedHashMap<>();

	/**
	 * Name of the database for "db upgrade --sql", such as "postgresql". Taken from the
	 * JDBC URL if not set.
	 */
	private @Nullable String dialect;

	private final RevisionProperties revision = new RevisionProperties();

	/**
	 * Whether commands that lose data or history are refused unless they are forced.
	 */
	@Name("protected")
	private boolean protectedMode;

	private final StartupProperties startup = new StartupProperties();

	@NestedConfigurationProperty
	private final AutogenerateProperties autogenerate = new AutogenerateProperties();

	private final DataSourceProperties datasource = new DataSourceProperties();

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

	public RevisionProperties getRevision() {
		return this.revision;
	}

	public boolean isProtectedMode() {
		return this.protectedMode;
	}

	public void setProtectedMode(boolean protectedMode) {
		this.protectedMode = protectedMode;
	}

	public StartupProperties getStartup() {
		return this.startup;
	}

	public AutogenerateProperties getAutogenerate() {
		return this.autogenerate;
	}

	public DataSourceProperties getDatasource() {
		return this.datasource;
	}

	public NamingProperties getNaming() {
		return this.naming;
	}

	/**
	 * How new revision files are written.
	 */
	public static class RevisionProperties {

		/**
		 * Pattern of the names of new revision files. Tokens: %(rev)s, %(slug)s,
		 * %(epoch)d, %(year)d, %(month).2d, %(day).2d, %(hour).2d, %(minute).2d,
		 * %(second).2d; slashes make directories.
		 */
		private String fileName = "%(rev)s_%(slug)s";

		/**
		 * Language of new revisions. Those in Java are written to the first of
		 * "migrate.java-packages".
		 */
		private RevisionWriterSettings.Language format = RevisionWriterSettings.Language.SQL;

		/**
		 * How many characters of the message the name of a new revision file may hold.
		 */
		private int slugLength = 40;

		/**
		 * Time zone of dates in the names and headers of new revision files.
		 */
		private ZoneId timeZone = ZoneOffset.UTC;

		/**
		 * Directory with the project's own templates of revision files. "src/migrate" of
		 * the project if not set.
		 */
		private @Nullable Path template;

		/**
		 * Commands to run with each new revision file, whose path is the last word or
		 * takes the place of REVISION_SCRIPT_FILENAME.
		 */
		private List<String> hooks = new ArrayList<>();

		public String getFileName() {
			return this.fileName;
		}

		public void setFileName(String fileName) {
			this.fileName = fileName;
		}

		public RevisionWriterSettings.Language getFormat() {
			return this.format;
		}

		public void setFormat(RevisionWriterSettings.Language format) {
			this.format = format;
		}

		public int getSlugLength() {
			return this.slugLength;
		}

		public void setSlugLength(int slugLength) {
			this.slugLength = slugLength;
		}

		public ZoneId getTimeZone() {
			return this.timeZone;
		}

		public void setTimeZone(ZoneId timeZone) {
			this.timeZone = timeZone;
		}

		public @Nullable Path getTemplate() {
			return this.template;
		}

		public void setTemplate(@Nullable Path template) {
			this.template = template;
		}

		public List<String> getHooks() {
			return this.hooks;
		}

		public void setHooks(List<String> hooks) {
			this.hooks = hooks;
		}

	}

	/**
	 * What happens at startup.
	 */
	public static class StartupProperties {

		/**
		 * What to do about pending revisions at startup.
		 */
		private StartupMode mode = StartupMode.UPGRADE;

		/**
		 * What to do when the migration at startup fails. "continue" starts the app
		 * degraded: readiness refuses, and the migration is tried again in the
		 * background.
		 */
		private FailureMode onFailure = FailureMode.FAIL;

		/**
		 * Whether startup refuses a history with several heads.
		 */
		private boolean requireSingleHead;

		/**
		 * How long mode "wait" waits for another process to migrate the database.
		 */
		private Duration waitTimeout = Duration.ofMinutes(10);

		/**
		 * Pause between two tries to migrate in the background.
		 */
		private Duration retryInterval = Duration.ofSeconds(10);

		/**
		 * What to do when the JPA entities want something else than the migrated database
		 * holds.
		 */
		private ModelCheckMode checkModel = ModelCheckMode.OFF;

		public StartupMode getMode() {
			return this.mode;
		}

		public void setMode(StartupMode mode) {
			this.mode = mode;
		}

		public FailureMode getOnFailure() {
			return this.onFailure;
		}

		public void setOnFailure(FailureMode onFailure) {
			this.onFailure = onFailure;
		}

		public boolean isRequireSingleHead() {
			return this.requireSingleHead;
		}

		public void setRequireSingleHead(boolean requireSingleHead) {
			this.requireSingleHead = requireSingleHead;
		}

		public Duration getWaitTimeout() {
			return this.waitTimeout;
		}

		public void setWaitTimeout(Duration waitTimeout) {
			this.waitTimeout = waitTimeout;
		}

		public Duration getRetryInterval() {
			return this.retryInterval;
		}

		public void setRetryInterval(Duration retryInterval) {
			this.retryInterval = retryInterval;
		}

		public ModelCheckMode getCheckModel() {
			return this.checkModel;
		}

		public void setCheckModel(ModelCheckMode checkModel) {
			this.checkModel = checkModel;
		}

	}

	/**
	 * A connection of the migrations' own. What is not set is taken from the
	 * application's data source.
	 */
	public static class DataSourceProperties {

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
		 * How long to try to connect, where the driver can be told.
		 */
		private Duration connectTimeout = Duration.ofSeconds(10);

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

	/**
	 * Names of the constraints and indexes that Java revisions do not name, with
	 * Alembic's tokens: "%(table_name)s", "%(column_0_name)s", "%(column_0_N_name)s",
	 * "%(referred_table_name)s", "%(constraint_name)s" and so on.
	 */
	public static class NamingProperties {

		/**
		 * Primary keys.
		 */
		private @Nullable String pk;

		/**
		 * Foreign keys.
		 */
		private @Nullable String fk;

		/**
		 * Unique constraints.
		 */
		private @Nullable String uq;

		/**
		 * Indexes.
		 */
		private @Nullable String ix;

		/**
		 * Check constraints.
		 */
		private @Nullable String ck;

		/** The conventions: the default ones for what is not set. */
		NamingConventions conventions() {
			NamingConventions defaults = NamingConventions.defaults();
			return new NamingConventions((this.pk != null) ? this.pk : defaults.pk(),
					(this.fk != null) ? this.fk : defaults.fk(), (this.uq != null) ? this.uq : defaults.uq(),
					(this.ix != null) ? this.ix : defaults.ix(), (this.ck != null) ? this.ck : defaults.ck());
		}

		public @Nullable String getPk() {
			return this.pk;
		}

		public void setPk(@Nullable String pk) {
			this.pk = pk;
		}

		public @Nullable String getFk() {
			return this.fk;
		}

		public void setFk(@Nullable String fk) {
			this.fk = fk;
		}

		public @Nullable String getUq() {
			return this.uq;
		}

		public void setUq(@Nullable String uq) {
			this.uq = uq;
		}

		public @Nullable String getIx() {
			return this.ix;
		}

		public void setIx(@Nullable String ix) {
			this.ix = ix;
		}

		public @Nullable String getCk() {
			return this.ck;
		}

		public void setCk(@Nullable String ck) {
			this.ck = ck;
		}

	}

}
