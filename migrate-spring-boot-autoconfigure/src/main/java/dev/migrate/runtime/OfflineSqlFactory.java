package dev.migrate.runtime;

import java.util.Map;
import java.util.function.Supplier;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Makes writers of scripts for an application's database.
 */
public final class OfflineSqlFactory {

	private final Supplier<RevisionScripts> scripts;

	private final MigratorSettings settings;

	private final Supplier<Dialect> dialect;

	/**
	 * Create a factory.
	 * @param scripts reads the revisions
	 * @param settings how to work
	 * @param dialect tells the dialect of the application's database; asked only if none
	 * is named
	 */
	public OfflineSqlFactory(Supplier<RevisionScripts> scripts, MigratorSettings settings, Supplier<Dialect> dialect) {
		this.scripts = scripts;
		this.settings = settings;
		this.dialect = dialect;
	}

	/**
	 * Make a writer.
	 * @param dialect the name of the dialect, or {@code null} for that of the
	 * application's database
	 * @param placeholders values for placeholders; they win over those of the settings
	 * @return the writer
	 */
	public OfflineSql create(@Nullable String dialect, Map<String, String> placeholders) {
		return new OfflineSql((dialect != null) ? Dialects.named(dialect) : this.dialect.get(), this.scripts.get(),
				this.settings.withPlaceholders(placeholders));
	}

}
