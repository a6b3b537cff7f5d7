package dev.migrate.dialect.ddl;

import java.util.Optional;

import dev.migrate.schema.ColumnType;

/**
 * Gives types the names that a database has for them.
 */
interface TypeNames {

	/**
	 * Name a type that is neither custom nor an enumeration.
	 * @param type the type
	 * @return the name with its arguments, empty if the database has no such type
	 */
	Optional<String> name(ColumnType type);

}
