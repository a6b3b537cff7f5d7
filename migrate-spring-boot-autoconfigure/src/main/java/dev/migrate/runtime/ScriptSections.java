package dev.migrate.runtime;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlRevision;
import dev.migrate.script.SqlSection;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts hold for one database, with the placeholders' values.
 */
final class ScriptSections {

	private final Dialect dialect;

	private final RevisionScripts scripts;

	private final MigratorSettings settings;

	private @Nullable JavaSteps javaSteps;

	private @Nullable String lastRead;

	private @Nullable String lastText;

	ScriptSections(Dialect dialect, RevisionScripts scripts, MigratorSettings settings) {
		this.dialect = dialect;
		this.scripts = scripts;
		this.settings = settings;
	}

	/** Whether a script describes the revision. */
	boolean has(String revision) {
		return this.scripts.find(revision).isPresent();
	}

	/** The revision, if it is written in Java. */
	Optional<JavaRevision> java(String revision) {
		return this.scripts.find(revision).filter(JavaRevision.class::isInstance).map(JavaRevision.class::cast);
	}

	/** What makes steps of revisions in Java; nothing of it is there before one is. */
	JavaSteps javaSteps() {
		JavaSteps steps = this.javaSteps;
		if (steps == null) {
			steps = new JavaSteps(this.dialect, Renderers.offline(this.dialect, this.settings));
			this.javaSteps = steps;
		}
		return steps;
	}

	SqlSection upgrade(String revision) {
		return this.settings.placeholders().expand(sql(revision).upgrade(this.dialect.name(), text(revision)));
	}

	/** What undoes the revision; empty if it cannot be undone. */
	Optional<SqlSection> downgrade(String revision) {
		return sql(revision).downgrade(this.dialect.name(), text(revision)).map(this.settings.placeholders()::expand);
	}

	/** Upgrade and downgrade of a revision are asked for one after the other. */
	private String text(String revision) {
		String text = this.lastText;
		if (text == null || !revision.equals(this.lastRead)) {
			text = sql(revision).text();
			this.lastText = text;
			this.lastRead = revision;
		}
		return text;
	}

	/** The statements of a section. */
	List<SqlStatement> split(SqlSection section) {
		return this.dialect.splitter().split(section.sql(), section.line());
	}

	private SqlRevision sql(String revision) {
		return (SqlRevision) this.scripts.get(revision);
	}

	/**
	 * What undoes the revision, as its row keeps it: with the values that the upgrade
	 * had, whatever they will be when it is undone.
	 */
	@Nullable String storedDowngrade(String revision) {
		Optional<JavaRevision> java = java(revision);
		if (java.isPresent()) {
			return javaSteps().storedDowngrade(java.get());
		}
		return downgrade(revision).map(StoredDowngrade::render).orElse(null);
	}

}
