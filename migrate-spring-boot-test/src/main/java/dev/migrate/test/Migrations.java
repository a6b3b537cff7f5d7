package dev.migrate.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionException;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.ScriptException;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application's revisions and an empty database to run them in, which is made at
 * first use and dropped after the test. Stop at a revision, add data, go on, and assert
 * with AssertJ's own {@code assertThat}: <pre class="code">
 * &#064;Test
 * void oldNotesGetAnAuthor(Migrations migrations) {
 *     migrations.upgradeTo("303a0f81dd12");
 *     migrations.jdbc().sql("INSERT INTO notes (title) VALUES ('Old')").update();
 *     migrations.upgradeToHeads();
 *     assertThat(migrations).isAtHeads().hasColumn("notes", "author");
 * }
 * </pre>
 * <p>
 * Verbs throw what {@link Migrator} throws. Not thread-safe.
 */
public final class Migrations implements AssertProvider<MigrationsAssert>, AutoCloseable {

	private final Supplier<ScratchDatabase> databases;

	private final Supplier<RevisionScripts> scripts;

	private final MigratorSettings settings;

	private final Supplier<@Nullable Autogeneration> autogeneration;

	private final List<String> irreversible;

	private @Nullable ScratchDatabase database;

	Migrations(Supplier<ScratchDatabase> databases, Supplier<RevisionScripts> scripts, MigratorSettings settings,
			Supplier<@Nullable Autogeneration> autogeneration, List<String> irreversible) {
		this.databases = databases;
		this.scripts = scripts;
		this.settings = settings;
		this.autogeneration = autogeneration;
		this.irreversible = irreversible;
	}

	/**
	 * Apply revisions.
	 * @param target up to where: {@code heads}, an id or the start of one, a label,
	 * {@code +1}, {@code branch@head} and so on
	 * @return this
	 */
	public Migrations upgradeTo(String target) {
		migrator().upgrade(target);
		return this;
	}

	/**
	 * Apply all revisions.
	 * @return this
	 */
	public Migrations upgradeToHeads() {
		return upgradeTo("heads");
	}

	/**
	 * Undo revisions.
	 * @param target down to where, exclusive: {@code base}, an id or the start of one, a
	 * label, {@code -1} and so on
	 * @return this
	 */
	public Migrations downgradeTo(String target) {
		migrator().downgrade(target);
		return this;
	}

	/**
	 * The database, for SQL.
	 * @return a client that commits each statement
	 */
	public JdbcClient jdbc() {
		return JdbcClient.create(dataSource());
	}

	/**
	 * The database.
	 * @return a data source without a pool
	 */
	public DataSource dataSource() {
		ScratchDatabase database = this.database;
		if (database == null) {
			database = this.databases.get();
			this.database = database;
		}
		return database.dataSource();
	}

	/**
	 * Where the database stands.
	 * @return the status
	 */
	public MigrationStatus status() {
		return migrator().status();
	}

	/**
	 * The graph that the revisions form. Needs no database.
	 * @return the graph
	 * @throws dev.migrate.revision.InvalidHistoryException if they form none
	 */
	public RevisionGraph graph() {
		return this.scripts.get().graph();
	}

	@Override
	public MigrationsAssert assertThat() {
		return new MigrationsAssert(this);
	}

	/**
	 * Drop the database. The next use begins with an empty one.
	 */
	@Override
	public void close() {
		ScratchDatabase database = this.database;
		if (database != null) {
			this.database = null;
			database.close();
		}
	}

	Migrator migrator() {
		return new Migrator(dataSource(), this.scripts, this.settings, List.of());
	}

	RevisionScripts scripts() {
		return this.scripts.get();
	}

	/** What reads the entities, if there is JPA. */
	@Nullable Autogeneration autogeneration() {
		return this.autogeneration.get();
	}

	/** Aborts the test if there is no graph, which is for another check to tell. */
	void requireHistory() {
		try {
			graph();
		}
		catch (RevisionException | ScriptException ex) {
			Assumptions.abort("Not checked, since the revisions form no history");
		}
	}

	/** The ids of the revisions that need no downgrade. */
	Set<String> irreversible() {
		try {
			return this.irreversible.stream()
				.flatMap((allowed) -> graph().resolve(allowed).stream())
				.map(Revision::id)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (RevisionException ex) {
			throw new AssertionError("@MigrationTest(irreversible): " + ex.getMessage(), ex);
		}
	}

	/** The ids of the applied revisions. */
	Set<String> applied() {
		return migrator().current().applied();
	}

	SchemaSnapshot snapshot() {
		try (Connection connection = dataSource().getConnection()) {
			return SchemaSnapshot.of(connection, this.settings.table());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The schema of the scratch database cannot be read", ex);
		}
	}

}
