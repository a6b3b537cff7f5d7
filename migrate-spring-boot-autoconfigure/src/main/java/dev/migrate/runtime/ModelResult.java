package dev.migrate.runtime;

import dev.migrate.autogenerate.Comparison;

/**
 * How a database compares with the entities.
 *
 * @param database product and version of the database
 * @param comparison what differs, and what would mend it
 */
public record ModelResult(String database, Comparison comparison) {

}
