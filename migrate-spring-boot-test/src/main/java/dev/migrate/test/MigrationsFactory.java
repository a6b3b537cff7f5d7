package dev.migrate.test;

import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.runtime.MigratorSettings;
import dev.migrate.script.RevisionScripts;

/**
 * Makes {@link Migrations} of an application's revisions.
 *
 * @param dataSource finds the application's database
 * @param scripts reads the revisions
 * @param settings how the application migrates
 */
record MigrationsFactory(Supplier<DataSource> dataSource, Supplier<RevisionScripts> scripts,
		MigratorSettings settings) {

	Migrations create(String... irreversible) {
		return new Migrations(ScratchDatabases.beside(this.dataSource.get()), this.scripts, this.settings,
				List.of(irreversible));
	}

}
