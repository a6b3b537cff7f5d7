/**
 * What differs from one database to the next: DDL, quoting, statement splitting and
 * capabilities.
 */
@NullMarked
package dev.migrate.dialect;

import org.jspecify.annotations.NullMarked;
