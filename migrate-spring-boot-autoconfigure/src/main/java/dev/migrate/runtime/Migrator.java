package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.DatabaseUnavailableException;
import dev.migrate.jdbc.LockHolder;
import dev.migrate.jdbc.LockLostException;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.MigrationLock;
import dev.migrate.jdbc.VersionTable;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.revision.StampPlan;
import dev.migrate.script.RevisionBody;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.RevisionSource;
import dev.migrate.script.RevisionWriterSettings.Language;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Migrates one database: one method for each verb. Thread-safe; two calls at once are
 * kept apart by the migration lock like two processes.
 *
 * <p>
 * Every method throws {@link DatabaseUnavailableException} if there is no connection,
 * {@link dev.migrate.revision.RevisionException} if a target means nothing or the scripts
 * form no graph, {@link dev.migrate.script.ScriptException} if a script cannot be read,
 * and {@link MigrationException} if the work is refused or fails. Only {@code upgrade},
 * {@code downgrade} and {@code stamp} write to the database.
 */
public final class Migrator {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final DataSource dataSource;

	private final Supplier<RevisionScripts> scripts;

	private final MigratorSettings settings;

	private final MigrationListener listener;

	private final @Nullable DataSource pool;

	/**
	 * Create a migrator.
	 * @param dataSource the database
	 * @param scripts reads the scripts; asked for each verb, so that it decides what is
	 * cached
	 * @param settings how to work
	 * @param listeners told how a migration goes on
	 */
	public Migrator(DataSource dataSource, Supplier<RevisionScripts> scripts, MigratorSettings settings,
			Collection<? extends MigrationListener> listeners) {
		this(dataSource, scripts, settings, new CompositeListener(List.copyOf(listeners)), null);
	}

	private Migrator(DataSource dataSource, Supplier<RevisionScripts> scripts, MigratorSettings settings,
			MigrationListener listener, @Nullable DataSource pool) {
		this.dataSource = dataSource;
		this.scripts = scripts;
		this.settings = settings;
		this.listener = listener;
		this.pool = pool;
	}

	/**
	 * The same migrator that takes a connection of the application's pool to see at
	 * startup whether there is anything to do, which saves a connection of its own when
	 * there is not. Where the pool gives none, that is no matter.
	 * @param pool the pool, of the same database and user
	 * @return a new migrator
	 */
	public Migrator withPool(DataSource pool) {
		return new Migrator(this.dataSource, this.scripts, this.settings, this.listener, pool);
	}

	/**
	 * The same migrator with one more listener.
	 * @param listener the listener
	 * @return a new migrator
	 */
	public Migrator withListener(MigrationListener listener) {
		return new Migrator(this.dataSource, this.scripts, this.settings,
				new CompositeListener(List.of(this.listener, listener)), this.pool);
	}

	/**
	 * The same migrator with more values for placeholders in scripts.
	 * @param values the values by their keys; they win over those there are
	 * @return a new migrator
	 */
	public Migrator withPlaceholders(Map<String, String> values) {
		return new Migrator(this.dataSource, this.scripts, this.settings.withPlaceholders(values), this.listener,
				this.pool);
	}

	/**
	 * Apply revisions.
	 * @param target up to where: {@code heads}, an id or the start of one, a label,
	 * {@code +2}, {@code branch@head} and so on
	 * @return what was done
	 */
	public RunResult upgrade(String target) {
		return withConnection((connection) -> new UpgradeRun(open(connection)).run(target).result());
	}

	/**
	 * Tell whether nothing is pending, if that can be told without reading any revision.
	 * At most one query.
	 * @return the status, or {@code null} if there is more to do, if only to tell
	 */
	@Nullable KnownStatus upToDate() {
		if (!(this.scripts instanceof RevisionSource source)) {
			return null;
		}
		DataSource pool = this.pool;
		if (pool != null) {
			try {
				return upToDate(pool, source);
			}
			catch (RuntimeException ex) {
				// Pools have their own exceptions; a connection of our own says what is
				// wrong
				logger.debug("The application's pool gives no connection", ex);
			}
		}
		return upToDate(this.dataSource, source);
	}

	private @Nullable KnownStatus upToDate(DataSource dataSource, RevisionSource source) {
		try (MigrationConnection connection = MigrationConnection.open(dataSource)) {
			VersionTable table = new VersionTable(connection.dialect(), this.settings.table());
			return new UpToDateCheck(source).isUpToDate(connection.jdbc(), table)
					? new UpToDateStatus(this, connection.description()) : null;
		}
	}

	/**
	 * Upgrade to the heads and tell where the database stands: one query if it stands
	 * there already.
	 */
	KnownStatus upgradeToHeads() {
		return withConnection((connection) -> {
			Session session = open(connection);
			UpgradeRun.Outcome outcome = new UpgradeRun(session).run("heads");
			if (outcome.steps().isEmpty()) {
				return new KnownStatus.Full(MigrationStatus.of(outcome.before()));
			}
			return outcome.before().unknown().isEmpty() ? new UpToDateStatus(this, connection.description())
					: new KnownStatus.Full(MigrationStatus.of(session.read()));
		});
	}

	/**
	 * Tell where the database stands, or why it is not fit for these scripts. One query.
	 */
	MigrationStatus requireAtHeads() {
		return withConnection((connection) -> {
			Snapshot snapshot = open(connection).read();
			new Checks(this.settings).sameHistory(snapshot);
			MigrationStatus status = MigrationStatus.of(snapshot);
			if (status.phase() == Phase.PENDING) {
				throw new NotAtHeadsException(snapshot.database(),
						status.pending()
							.stream()
							.map((revision) -> revision.revision() + " (" + revision.message() + ")")
							.toList());
			}
			return status;
		});
	}

	/**
	 * Undo revisions.
	 * @param target down to where, exclusive: {@code base}, an id or the start of one, a
	 * label, {@code -1}, {@code branch@base} and so on
	 * @return what was done
	 */
	public RunResult downgrade(String target) {
		return withConnection((connection) -> new DowngradeRun(open(connection)).run(target, null));
	}

	/**
	 * Undo revisions after they were announced.
	 * @param target down to where, exclusive
	 * @param announced what the user has seen
	 * @return what was done
	 * @throws MigrationException if other revisions would be undone by now
	 */
	public RunResult downgrade(String target, DowngradePreview announced) {
		return withConnection((connection) -> new DowngradeRun(open(connection)).run(target, announced));
	}

	/**
	 * What a downgrade would undo, in order, and what would be lost by it. Nothing is
	 * changed.
	 * @param target down to where, exclusive
	 * @return the revisions
	 * @throws MigrationException if one of them cannot be undone
	 */
	public DowngradePreview previewDowngrade(String target) {
		return withConnection((connection) -> new DowngradeRun(open(connection)).preview(target));
	}

	/**
	 * Mark revisions and their ancestors as applied, and those that stand on them as not
	 * applied, without running anything. Checksums of what is marked are brought up to
	 * date.
	 * @param targets the revisions, or {@code base}
	 * @param purge whether to forget all rows first, even those that no script describes
	 * @return what was marked
	 */
	public StampResult stamp(List<String> targets, boolean purge) {
		return withConnection((connection) -> new StampRun(open(connection)).run(targets, purge));
	}

	/**
	 * What a stamp would mark and unmark. Nothing is changed.
	 * @param targets the revisions, or {@code base}
	 * @param purge whether all rows would be forgotten first
	 * @return the plan
	 */
	public StampPlan previewStamp(List<String> targets, boolean purge) {
		return withConnection((connection) -> new StampRun(open(connection)).preview(targets, purge));
	}

	/**
	 * The applied revisions on which no applied revision stands.
	 * @return the current revisions, also those that no script describes
	 */
	public RevisionsResult current() {
		return read(Snapshot::graphWithRows, (snapshot, graph) -> graph.current(snapshot.applied()));
	}

	/**
	 * The revisions that nothing revises. Needs no database.
	 * @param resolveDependencies whether one that another depends on is no head
	 * @return the heads
	 */
	public RevisionsResult heads(boolean resolveDependencies) {
		RevisionGraph graph = this.scripts.get().graph();
		return RevisionsResult.of(resolveDependencies ? graph.realHeads() : graph.heads(), graph);
	}

	/**
	 * The graph that the scripts form. Needs no database.
	 * @return the graph
	 */
	public RevisionGraph graph() {
		return this.scripts.get().graph();
	}

	/**
	 * The revisions of a range, newest first, with what the database says of each.
	 * @param range such as {@code a:b}, {@code a:}, {@code -3:} or {@code current:heads};
	 * {@code null} for all
	 * @return the revisions
	 */
	public RevisionsResult history(@Nullable String range) {
		return read(Snapshot::graphWithRows,
				(snapshot, graph) -> new RevisionPlanner(graph).history(range, snapshot.applied()));
	}

	/**
	 * The revisions that a target means, with what the database says of each.
	 * @param target an id or the start of one, a label, {@code heads} and so on
	 * @return the revisions
	 */
	public RevisionsResult show(String target) {
		return read(Snapshot::graphWithRows, (snapshot, graph) -> graph.resolve(target));
	}

	/**
	 * Where the database stands. One query, and nothing is written.
	 * @return the status; a script edited since, or a database ahead of the scripts, is
	 * part of it and not an error
	 */
	public MigrationStatus status() {
		return withConnection((connection) -> MigrationStatus.of(open(connection).read()));
	}

	/**
	 * Compare the database with what entities want. Nothing is changed.
	 * @param request the entities, and how to compare
	 * @return what differs
	 * @throws MigrationException if the database is not at the heads
	 */
	public ModelResult compare(ModelRequest request) {
		return withConnection((connection) -> new ModelRun(open(connection)).compare(request));
	}

	/**
	 * Write operations as a revision for the database as it is. Nothing is changed.
	 * @param operations the operations, in the order to run them
	 * @param language the language
	 * @return the body of the revision
	 * @throws MigrationException if the database cannot do one of them
	 */
	public RevisionBody render(List<PlannedOperation> operations, Language language) {
		return withConnection((connection) -> new ModelRun(open(connection)).render(operations, language));
	}

	/**
	 * What the database is. Connects, and asks it nothing.
	 * @return its dialect
	 */
	public Dialect dialect() {
		return withConnection(MigrationConnection::dialect);
	}

	/**
	 * Who holds the migration lock at this moment.
	 * @return the holder; empty if nobody does or the database does not tell
	 */
	public Optional<LockHolder> lockHolder() {
		return withConnection(
				(connection) -> Optional.ofNullable(MigrationLock.of(connection, this.settings.table()).holder()));
	}

	private RevisionsResult read(GraphChoice choice, Query query) {
		return withConnection((connection) -> {
			Snapshot snapshot = open(connection).read();
			RevisionGraph graph = choice.of(snapshot);
			return RevisionsResult.of(query.ask(snapshot, graph), graph, snapshot);
		});
	}

	private Session open(MigrationConnection connection) {
		return new Session(connection, new VersionTable(connection.dialect(), this.settings.table()),
				this.scripts.get(), this.settings, this.listener);
	}

	private <T> T withConnection(Verb<T> verb) {
		try (MigrationConnection connection = MigrationConnection.open(this.dataSource)) {
			return verb.run(connection);
		}
		catch (SQLException ex) {
			throw Session.translate(ex);
		}
		catch (LockLostException ex) {
			throw new MigrationException(String.valueOf(ex.getMessage()),
					"Look at what is done with 'java -jar app.jar db status', then run it again.", ex);
		}
	}

	@FunctionalInterface
	private interface Verb<T> {

		T run(MigrationConnection connection) throws SQLException;

	}

	@FunctionalInterface
	private interface GraphChoice {

		RevisionGraph of(Snapshot snapshot);

	}

	@FunctionalInterface
	private interface Query {

		List<Revision> ask(Snapshot snapshot, RevisionGraph graph);

	}

}
