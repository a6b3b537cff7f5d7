package dev.migrate.script;

import dev.migrate.operation.Migration;

/**
 * Makes the instances of Java revisions, when they are to be run.
 */
@FunctionalInterface
public interface MigrationFactory {

	/**
	 * Make an instance.
	 * @param className the class
	 * @return a new or shared instance
	 * @throws ScriptException if there is none to be had
	 */
	Migration create(String className);

}
