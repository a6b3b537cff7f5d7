/**
 * Version 1 of the notes of a small application.
 */
@NullMarked
package dev.migrate.command.boot.notes.v1;

import org.jspecify.annotations.NullMarked;
