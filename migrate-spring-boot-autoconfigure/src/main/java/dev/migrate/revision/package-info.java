/**
 * The graph of revisions: pure Java, no Spring, no JDBC.
 */
@NullMarked
package dev.migrate.revision;

import org.jspecify.annotations.NullMarked;
