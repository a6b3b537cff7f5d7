/**
 * What users do, done to real models on real databases.
 */
@NullMarked
package dev.migrate.acceptance;

import org.jspecify.annotations.NullMarked;
