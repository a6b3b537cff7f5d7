/**
 * The {@code db} command line: one class for each verb, which prints what the runtime
 * returns.
 */
@NullMarked
package dev.migrate.command;

import org.jspecify.annotations.NullMarked;
