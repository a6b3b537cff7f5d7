/**
 * Writes planned operations as the text of a revision, in SQL or in Java.
 */
@NullMarked
package dev.migrate.autogenerate.render;

import org.jspecify.annotations.NullMarked;
