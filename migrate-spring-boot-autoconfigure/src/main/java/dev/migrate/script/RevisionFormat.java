package dev.migrate.script;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.function.Supplier;

import dev.migrate.revision.Revision;

/**
 * A language that revisions are written in: what a new file looks like, and how to read
 * it back.
 */
interface RevisionFormat {

	/**
	 * Choose the file of a revision.
	 * @param revision the revision
	 * @param location chooses the directory of revisions that are resources
	 * @param created when it is written
	 * @return the file
	 * @throws ScriptException if there is no place for it
	 */
	Path file(Revision revision, Supplier<Path> location, ZonedDateTime created);

	/**
	 * Write a revision.
	 * @param revision the revision; its message may have several lines
	 * @param body what it does
	 * @param created when it is written
	 * @param templates the templates
	 * @return the file's text
	 * @throws ScriptException if a template is not usable
	 */
	String render(Revision revision, RevisionBody body, ZonedDateTime created, RevisionTemplates templates);

	/**
	 * Read a text back.
	 * @param path the file, for messages
	 * @param text its text
	 * @return the revision that the text describes
	 * @throws ScriptException if the text breaks a rule of the format
	 */
	Revision parse(String path, String text);

}
