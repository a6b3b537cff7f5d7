/**
 * Tests of the support for tests.
 */
@NullMarked
package dev.migrate.test;

import org.jspecify.annotations.NullMarked;
