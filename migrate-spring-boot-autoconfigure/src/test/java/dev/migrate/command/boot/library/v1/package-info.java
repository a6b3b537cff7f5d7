/**
 * Version 1 of the authors and books of a library.
 */
@NullMarked
package dev.migrate.command.boot.library.v1;

import org.jspecify.annotations.NullMarked;
