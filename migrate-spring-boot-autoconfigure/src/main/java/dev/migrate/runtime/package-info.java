/**
 * The runner: one method per verb, each with a result record; plans, states and what
 * watches them. No Spring.
 */
@NullMarked
package dev.migrate.runtime;

import org.jspecify.annotations.NullMarked;
