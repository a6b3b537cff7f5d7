/**
 * What runs on a connection: statements, the version table, the migration lock.
 */
@NullMarked
package dev.migrate.jdbc;

import org.jspecify.annotations.NullMarked;
