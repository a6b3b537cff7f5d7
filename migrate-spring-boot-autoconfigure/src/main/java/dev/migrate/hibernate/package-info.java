/**
 * What Hibernate knows of the application's entities, turned into the DDL that they want.
 * Everything that touches Hibernate's SPI is here.
 */
@NullMarked
package dev.migrate.hibernate;

import org.jspecify.annotations.NullMarked;
