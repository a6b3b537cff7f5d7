/**
 * Records what happens in a database of its own, in the profile {@code analytics}.
 */
@NullMarked
package dev.migrate.sample.notes.analytics;

import org.jspecify.annotations.NullMarked;
