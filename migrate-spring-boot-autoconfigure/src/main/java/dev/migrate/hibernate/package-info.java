/**
 * Hibernate's view of the entities; the only package that touches its service provider
 * interfaces, apart from the names of types.
 */
@NullMarked
package dev.migrate.hibernate;

import org.jspecify.annotations.NullMarked;
