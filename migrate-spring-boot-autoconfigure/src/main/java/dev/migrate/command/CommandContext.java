package dev.migrate.command;

import java.util.List;
import java.util.Set;

import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * What the verbs work with. Nothing is made before a verb asks for it, so that those that
 * need no database work without one.
 */
public interface CommandContext {

	/**
	 * The databases there are.
	 * @return their names in the configuration, in the order in which they are migrated;
	 * empty if there is none, or only one without a name
	 */
	default List<String> databases() {
		return List.of();
	}

	/**
	 * The databases that must be migrated before another.
	 * @param database the database's name in the configuration
	 * @return their names
	 */
	default Set<String> dependencies(String database) {
		return Set.of();
	}

	/**
	 * The migrator of a database.
	 * @param database the database's name in the configuration, or {@code null} for the
	 * only or main one
	 * @return the migrator
	 * @throws dev.migrate.runtime.MigrationException if there is no such database
	 */
	Migrator migrator(@Nullable String database);

	/**
	 * The revisions, read without a database.
	 * @param database the database's name in the configuration, or {@code null} for the
	 * only or main one
	 * @return the scripts
	 */
	RevisionScripts scripts(@Nullable String database);

	/**
	 * What it takes to write revisions, without a database.
	 * @param database the database's name in the configuration, or {@code null} for the
	 * only or main one
	 * @return the project to write in
	 */
	RevisionAuthoring authoring(@Nullable String database);

	/**
	 * What it takes to compare a database with the entities.
	 * @param database the database's name in the configuration, or {@code null} for the
	 * only or main one
	 * @return what it takes
	 * @throws dev.migrate.runtime.MigrationException if there are no entities
	 */
	Autogeneration autogeneration(@Nullable String database);

	/**
	 * What it takes to write scripts, without a database.
	 * @param database the database's name in the configuration, or {@code null} for the
	 * only or main one
	 * @return the maker of scripts
	 */
	OfflineSqlFactory offlineSql(@Nullable String database);

	/**
	 * Where results and messages go.
	 * @return the console
	 */
	Console console();

	/**
	 * What the configuration says about the command line.
	 * @return the settings
	 */
	CommandSettings settings();

}
