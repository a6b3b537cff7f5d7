/**
 * Revision files on the class path and on disk: reading, checksums, and choosing the
 * section for a database.
 */
@NullMarked
package dev.migrate.script;

import org.jspecify.annotations.NullMarked;
