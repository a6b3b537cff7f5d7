package dev.migrate.runtime;

/**
 * What it takes to compare each of an app's databases with its entities.
 */
@FunctionalInterface
public interface Autogenerations {

	/**
	 * Return what it takes to compare a database.
	 * @param database the name of the database in the configuration
	 * @return the settings; its entities are not read yet
	 */
	Autogeneration of(String database);

}
