package dev.migrate.script;

import java.nio.file.Path;

import dev.migrate.revision.Revision;

/**
 * A revision that could be written.
 *
 * @param revision the revision
 * @param file the file that it would have, which does not exist
 * @param text the file's text
 */
public record RevisionDraft(Revision revision, Path file, String text) {

}
