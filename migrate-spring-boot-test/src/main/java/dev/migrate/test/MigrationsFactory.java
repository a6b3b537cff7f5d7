package dev.migrate.test;

import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Migrations} of an application's revisions.
 *
 * @param dataSource finds the application's database
 * @param scripts reads the revisions
 * @param settings how the application migrates
 * @param autogeneration reads the entities; gives {@code null} where there is no JPA
 */
record MigrationsFactory(Supplier<DataSource> dataSource, Supplier<RevisionScripts> scripts, MigratorSettings settings,
		Supplier<@Nullable Autogeneration> autogeneration) {

	Migrations create(String... irreversible) {
		return new Migrations(database(), this.scripts, this.settings, this.autogeneration, List.of(irreversible));
	}

	/** What makes scratch databases. */
	Supplier<ScratchDatabase> database() {
		return ScratchDatabases.beside(this.dataSource.get());
	}

}
