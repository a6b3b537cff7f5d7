/**
 * Operations rendered as the SQL of each database, over Hibernate's knowledge of types.
 * What a database cannot do is refused here, before anything runs.
 */
@NullMarked
package dev.migrate.dialect.ddl;

import org.jspecify.annotations.NullMarked;
