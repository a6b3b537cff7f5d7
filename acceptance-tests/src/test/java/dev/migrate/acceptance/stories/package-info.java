/**
 * Stories of projects that live with their migrations: each tells, in commands, what the
 * guide of one such project tells its people to do.
 */
@NullMarked
package dev.migrate.acceptance.stories;

import org.jspecify.annotations.NullMarked;
