/**
 * What the tests of every package need: real databases and JVMs of their own.
 */
@NullMarked
package dev.migrate.testing;

import org.jspecify.annotations.NullMarked;
