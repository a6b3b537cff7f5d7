package dev.migrate.runtime;

import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.script.Placeholders;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlSection;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts hold for one database, with the placeholders' values.
 */
final class ScriptSections {

	private final Dialect dialect;

	private final RevisionScripts scripts;

	private final Placeholders placeholders;

	ScriptSections(Dialect dialect, RevisionScripts scripts, Placeholders placeholders) {
		this.dialect = dialect;
		this.scripts = scripts;
		this.placeholders = placeholders;
	}

	/** Whether a script describes the revision. */
	boolean has(String revision) {
		return this.scripts.find(revision).isPresent();
	}

	SqlSection upgrade(String revision) {
		return this.placeholders.expand(this.scripts.get(revision).upgrade(this.dialect.name()));
	}

	/** What undoes the revision; empty if it cannot be undone. */
	Optional<SqlSection> downgrade(String revision) {
		return this.scripts.get(revision).downgrade(this.dialect.name()).map(this.placeholders::expand);
	}

	/**
	 * What undoes the revision, as its row keeps it: with the values that the upgrade
	 * had, whatever they will be when it is undone.
	 */
	@Nullable String storedDowngrade(String revision) {
		return downgrade(revision).map(StoredDowngrade::render).orElse(null);
	}

}
