package dev.migrate.script;

import java.nio.file.Path;

/**
 * What it takes to write revisions in a project.
 *
 * @param writer writes them
 * @param locations where they are written
 * @param hooks what is run after that
 * @param templates the directory of the project's own templates, which need not exist
 */
public record RevisionAuthoring(RevisionWriter writer, WritableLocations locations, PostWriteHooks hooks,
		Path templates) {

	/**
	 * Set up writing.
	 * @param settings how files are named and written; without a directory of templates,
	 * {@code src/migrate} of the project is taken
	 * @param locations where they are written
	 * @param hooks what is run after that
	 * @return what it takes
	 */
	public static RevisionAuthoring of(RevisionWriterSettings settings, WritableLocations locations,
			PostWriteHooks hooks) {
		Path templates = (settings.templates() != null) ? locations.project().resolve(settings.templates())
				: locations.project().resolve("src/migrate");
		RevisionWriterSettings withTemplates = new RevisionWriterSettings(settings.fileName(), settings.slugLength(),
				settings.zone(), templates, settings.language(), settings.javaPackage());
		return new RevisionAuthoring(new RevisionWriter(withTemplates, locations), locations, hooks, templates);
	}

}
