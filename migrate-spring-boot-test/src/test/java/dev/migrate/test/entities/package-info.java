/**
 * An application with entities.
 */
@NullMarked
package dev.migrate.test.entities;

import org.jspecify.annotations.NullMarked;
