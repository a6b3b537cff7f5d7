package dev.migrate.runtime;

import java.time.Duration;
import java.util.Map;

import dev.migrate.jdbc.TableName;
import dev.migrate.operation.NamingConventions;
import dev.migrate.script.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * How a {@link Migrator} works.
 *
 * @param table the version table
 * @param transactionMode what one transaction holds, where DDL is transactional
 * @param lockTimeout how long to wait for another process that migrates
 * @param onChecksumMismatch what to do when an applied revision's script was edited
 * @param onUnknownRevision what to do when the database has revisions that the scripts
 * lack
 * @param placeholders values for {@code ${key}} in scripts
 * @param naming names the constraints and indexes to which Java revisions give no name
 * @param appliedBy who is said to have applied a revision; {@code null} for this
 * process's user on this machine
 * @param toolVersion the version of this library
 */
public record MigratorSettings(TableName table, TransactionMode transactionMode, Duration lockTimeout,
		ProblemPolicy onChecksumMismatch, ProblemPolicy onUnknownRevision, Placeholders placeholders,
		NamingConventions naming, @Nullable String appliedBy, String toolVersion) {

	/**
	 * The settings of a plain start.
	 */
	public static final MigratorSettings DEFAULTS = new MigratorSettings(new TableName(null, "migrate_revisions"),
			TransactionMode.PER_REVISION, Duration.ofMinutes(5), ProblemPolicy.FAIL, ProblemPolicy.FAIL,
			Placeholders.NONE, NamingConventions.defaults(), null, Identity.toolVersion());

	/**
	 * Settings with the default naming conventions.
	 * @param table the version table
	 * @param transactionMode what one transaction holds, where DDL is transactional
	 * @param lockTimeout how long to wait for another process that migrates
	 * @param onChecksumMismatch what to do when an applied revision's script was edited
	 * @param onUnknownRevision what to do when the database has revisions that the
	 * scripts lack
	 * @param placeholders values for {@code ${key}} in scripts
	 * @param appliedBy who is said to have applied a revision; {@code null} for this
	 * process's user on this machine
	 * @param toolVersion the version of this library
	 */
	public MigratorSettings(TableName table, TransactionMode transactionMode, Duration lockTimeout,
			ProblemPolicy onChecksumMismatch, ProblemPolicy onUnknownRevision, Placeholders placeholders,
			@Nullable String appliedBy, String toolVersion) {
		this(table, transactionMode, lockTimeout, onChecksumMismatch, onUnknownRevision, placeholders,
				NamingConventions.defaults(), appliedBy, toolVersion);
	}

	/** Who is said to have applied a revision. */
	String author() {
		return (this.appliedBy != null) ? this.appliedBy : Identity.userAtHost();
	}

	/**
	 * The same settings with more values for placeholders.
	 * @param values the values by their keys; they win over those there are
	 * @return new settings
	 */
	public MigratorSettings withPlaceholders(Map<String, String> values) {
		return new MigratorSettings(this.table, this.transactionMode, this.lockTimeout, this.onChecksumMismatch,
				this.onUnknownRevision, this.placeholders.with(values), this.naming, this.appliedBy, this.toolVersion);
	}

}
