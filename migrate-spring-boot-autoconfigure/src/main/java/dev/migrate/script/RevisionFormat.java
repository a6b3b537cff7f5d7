package dev.migrate.script;

import java.time.ZonedDateTime;

import dev.migrate.revision.Revision;

/**
 * A language that revisions are written in: what a new file looks like, and how to read
 * it back.
 */
interface RevisionFormat {

	/**
	 * What the names of its files end with.
	 * @return the extension, with its dot
	 */
	String extension();

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
