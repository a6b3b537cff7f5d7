/**
 * Measures the runner beside Flyway, plain JDBC, {@code psql} and the least work
 * possible.
 */
@NullMarked
package dev.migrate.benchmarks;

import org.jspecify.annotations.NullMarked;
