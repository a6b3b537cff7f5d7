/**
 * Tests of an application's revisions with JUnit Jupiter.
 */
@NullMarked
package dev.migrate.test;

import org.jspecify.annotations.NullMarked;
