package dev.migrate.script;

import java.nio.file.Path;

import dev.migrate.revision.Revision;

/**
 * A revision that was written.
 *
 * @param revision the revision
 * @param file its file
 */
public record WrittenRevision(Revision revision, Path file) {

}
