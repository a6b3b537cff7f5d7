/**
 * Java revisions for tests of the wiring.
 */
package dev.migrate.autoconfigure.java;
