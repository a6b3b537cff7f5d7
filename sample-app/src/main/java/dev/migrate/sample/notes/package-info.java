/**
 * Notes, an application whose schema is kept by its revisions.
 */
@NullMarked
package dev.migrate.sample.notes;

import org.jspecify.annotations.NullMarked;
