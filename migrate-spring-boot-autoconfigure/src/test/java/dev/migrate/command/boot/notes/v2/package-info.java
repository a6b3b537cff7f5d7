/**
 * Version 2 of the notes of a small application.
 */
@NullMarked
package dev.migrate.command.boot.notes.v2;

import org.jspecify.annotations.NullMarked;
