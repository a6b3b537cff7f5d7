/**
 * An application whose beans use its entities as soon as they are made.
 */
@NullMarked
package dev.migrate.hibernate.app;

import org.jspecify.annotations.NullMarked;
