package dev.migrate.command;

import java.util.HashMap;
import java.util.Map;

import dev.migrate.runtime.OfflineSql;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of verbs that can write what they do as a script.
 */
final class SqlOptions {

	@Option(names = "--sql", description = "Do not touch the database; print a script for its own client instead. "
			+ "Takes a range start:end.")
	private boolean sql;

	@Option(names = "--dialect", paramLabel = "NAME",
			description = "With --sql: the database that is to run the script, such as postgresql "
					+ "(default: the one of the JDBC URL).")
	private @Nullable String dialect;

	@Option(names = "--tag", paramLabel = "TAG", description = "The value of the placeholder $${tag} in scripts.")
	private @Nullable String tag;

	boolean isSql() {
		return this.sql;
	}

	/** The placeholders that the command line sets. */
	Map<String, String> placeholders(DbCommand db) {
		Map<String, String> placeholders = new HashMap<>(db.placeholders());
		if (this.tag != null) {
			placeholders.put("tag", this.tag);
		}
		return placeholders;
	}

	OfflineSql writer(DbCommand db) {
		return db.context().offlineSql(db.database()).create(this.dialect, placeholders(db));
	}

}
