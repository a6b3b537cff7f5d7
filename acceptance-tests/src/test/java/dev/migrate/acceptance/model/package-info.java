/**
 * The entities of the acceptance tests: our own and those of other projects.
 */
@NullMarked
package dev.migrate.acceptance.model;

import org.jspecify.annotations.NullMarked;
