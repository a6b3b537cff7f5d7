/**
 * Entities with everything that a mapping can want of a schema, for tests of models.
 */
@NullUnmarked
package dev.migrate.hibernate.torture;

import org.jspecify.annotations.NullUnmarked;
