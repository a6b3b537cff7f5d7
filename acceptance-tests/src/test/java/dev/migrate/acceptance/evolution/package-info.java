/**
 * One application in six versions.
 */
@NullMarked
package dev.migrate.acceptance.evolution;

import org.jspecify.annotations.NullMarked;
