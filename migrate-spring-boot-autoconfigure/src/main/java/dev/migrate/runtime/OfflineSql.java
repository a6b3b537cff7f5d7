package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.VersionTable;
import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.revision.RevisionRange;
import dev.migrate.revision.StampPlan;
import dev.migrate.script.RevisionScripts;
import org.jspecify.annotations.Nullable;

/**
 * Writes upgrades, downgrades and stamps as scripts for the database's own client,
 * without a database. Nothing is known of what is applied, so the range says where the
 * script starts; it ends in the same state as the verb itself:
 * <ol>
 * <li>a script that starts above the base fails at once unless that is where the database
 * stands;</li>
 * <li>where a step is a transaction, its row is the first thing written in it, so that a
 * second run fails at that row and changes nothing;</li>
 * <li>elsewhere the row says how far the step is, as in a run of the verb: a second run
 * fails at that row, and after an error {@code db upgrade} resumes at the statement that
 * failed.</li>
 * </ol>
 * Scripts take no migration lock: run one while nothing else migrates.
 */
public final class OfflineSql {

	private final Dialect dialect;

	private final RevisionGraph graph;

	private final MigratorSettings settings;

	private final VersionTable table;

	private final ScriptSections sections;

	private final StepFactory steps;

	private final RowFactory rows;

	/**
	 * Create a writer of scripts.
	 * @param dialect the dialect of the database that will run them
	 * @param scripts the revisions
	 * @param settings how to work
	 */
	public OfflineSql(Dialect dialect, RevisionScripts scripts, MigratorSettings settings) {
		this.dialect = dialect;
		this.graph = scripts.graph();
		this.settings = settings;
		this.table = new VersionTable(dialect, settings.table()).withDatabaseTime();
		this.sections = new ScriptSections(dialect, scripts, settings);
		this.steps = new StepFactory(dialect, this.sections, StepFactory.StoredScripts.NONE);
		this.rows = new RowFactory(scripts, settings);
	}

	/**
	 * Write an upgrade.
	 * @param range {@code end}, or {@code start:end} for a database that stands at
	 * {@code start}; an end that is left out is the heads
	 * @return the script
	 * @throws dev.migrate.revision.RevisionException if the range means nothing
	 * @throws dev.migrate.script.ScriptException if a revision's file cannot be used
	 * @throws MigrationException if a revision cannot be run
	 */
	public String upgrade(String range) {
		RevisionRange parsed = RevisionRange.parse(range);
		String target = (parsed.end() != null) ? parsed.end() : "heads";
		Set<String> applied = applied(parsed.start());
		List<Revision> plan = new RevisionPlanner(this.graph).upgrade(target, applied);
		this.steps.checkUpgrades(plan);
		SqlScript script = header("Upgrade", parsed.start(), target);
		if (plan.isEmpty()) {
			return nothingToDo(script);
		}
		prepare(script, applied);
		return write(script, plan, this.steps::upgrade);
	}

	/**
	 * Write a downgrade.
	 * @param range {@code start:end}: where the database stands, and down to where,
	 * exclusive
	 * @return the script
	 * @throws dev.migrate.revision.RevisionException if the range means nothing
	 * @throws dev.migrate.script.ScriptException if a revision's file cannot be used
	 * @throws MigrationException if the start is missing, or a revision cannot be undone
	 */
	public String downgrade(String range) {
		RevisionRange parsed = RevisionRange.parse(range);
		String start = parsed.start();
		String target = parsed.end();
		if (start == null || target == null) {
			throw new MigrationException("downgrade with --sql requires <fromrev>:<torev>, not '%s'".formatted(range),
					"Say where the database stands, as in 'java -jar app.jar db downgrade --sql heads:%s'."
						.formatted((target != null) ? target : "-1"),
					null);
		}
		Set<String> applied = applied(start);
		List<Revision> plan = new RevisionPlanner(this.graph).downgrade(target, applied);
		try {
			this.steps.checkDowngrades(plan);
		}
		catch (SQLException ex) {
			throw noDatabase(ex);
		}
		SqlScript script = header("Downgrade", start, target);
		return plan.isEmpty() ? nothingToDo(script) : write(script, plan, this.steps::downgrade);
	}

	/**
	 * Write a stamp.
	 * @param targets one {@code end} or {@code start:end} for a database that stands at
	 * {@code start}; or several ends
	 * @return the script
	 * @throws dev.migrate.revision.RevisionException if a target means nothing
	 * @throws MigrationException if there are several starts
	 */
	public String stamp(List<String> targets) {
		List<RevisionRange> ranges = targets.stream().map(RevisionRange::parse).toList();
		List<String> starts = starts(ranges);
		if (starts.size() > 1) {
			throw new MigrationException(
					"Stamp operation with --sql only supports a single starting revision at a time",
					"Write one script for each.", null);
		}
		String start = starts.isEmpty() ? null : starts.get(0);
		List<String> ends = ranges.stream().map((range) -> (range.end() != null) ? range.end() : "heads").toList();
		Set<String> applied = applied(start);
		StampPlan plan = new RevisionPlanner(this.graph).stamp(ends, applied, false);
		SqlScript script = header("Stamp", start, String.join(" ", ends));
		if (plan.mark().isEmpty() && plan.unmark().isEmpty()) {
			return nothingToDo(script);
		}
		prepare(script, applied);
		script.comment("Running stamp_revision " + ids(this.graph.maximal(applied)) + " -> " + String.join(", ", ends));
		script.begin();
		plan.unmark().forEach((revision) -> script.statement(this.table.requireAppliedSql(revision.id())));
		plan.unmark().forEach((revision) -> script.statement(this.table.deleteSql(revision.id())));
		plan.mark()
			.forEach((revision) -> script.statement(
					this.table.insertSql(this.rows.scripted(revision), this.sections.storedDowngrade(revision.id()))));
		return script.commit().toString();
	}

	private static List<String> starts(List<RevisionRange> ranges) {
		List<String> starts = new ArrayList<>();
		for (RevisionRange range : ranges) {
			String start = range.start();
			if (start != null && !starts.contains(start)) {
				starts.add(start);
			}
		}
		return starts;
	}

	private Set<String> applied(@Nullable String start) {
		return (start != null) ? this.graph.appliedAt(start) : Set.of();
	}

	private SqlScript header(String what, @Nullable String start, String end) {
		String range = ((start != null) ? start : "base") + " to " + end;
		return new SqlScript(this.dialect).header(what + " from " + range + ", for " + this.dialect.name(),
				List.of("It stops, and changes nothing, where it was run before."));
	}

	private static String nothingToDo(SqlScript script) {
		return script.comment("Nothing to do").toString();
	}

	/** The table must be there, and hold what the script builds on. */
	private void prepare(SqlScript script, Set<String> applied) {
		if (applied.isEmpty()) {
			script.statement(this.table.createIfAbsentSql());
		}
		this.graph.maximal(applied)
			.forEach((revision) -> script.statement(this.table.requireAppliedSql(revision.id())));
	}

	private String write(SqlScript script, List<Revision> plan, StepSource source) {
		boolean all = this.settings.transactionMode() == TransactionMode.ALL && this.dialect.transactionalDdl();
		OfflineStep writer = new OfflineStep(script, this.table, this.rows);
		if (all) {
			script.begin();
		}
		for (Revision revision : plan) {
			Step step = step(source, revision);
			script.comment("Running " + step.step());
			if (all) {
				step.requireAtomic(this.dialect);
				writer.inTransaction(step);
			}
			else if (step.isAtomic(this.dialect)) {
				step.foreignKeysOff(this.dialect).ifPresent(script::statement);
				script.begin();
				writer.inTransaction(step);
				script.commit();
			}
			else {
				writer.journalled(step);
			}
		}
		if (all) {
			script.commit();
		}
		return script.toString();
	}

	private static Step step(StepSource source, Revision revision) {
		try {
			Step step = source.step(revision);
			requireNoConnection(step);
			return step;
		}
		catch (SQLException ex) {
			throw noDatabase(ex);
		}
	}

	private static void requireNoConnection(Step step) {
		RuntimeException live = (step.java() != null) ? step.java().live() : null;
		if (live != null) {
			throw new MigrationException(
					"%s: the %s of revision %s (%s) cannot be written as SQL: %s".formatted(step.section().path(),
							step.step().direction().verb(), step.revision(), step.step().revision().title(),
							live.getMessage()),
					"Write scripts for what comes before and after it, and run it with 'java -jar app.jar db %s %s'."
						.formatted(step.step().direction().verb(), step.revision()),
					live);
		}
	}

	private static IllegalStateException noDatabase(SQLException ex) {
		return new IllegalStateException("A script is written without a database", ex);
	}

	private static String ids(List<Revision> revisions) {
		return String.join(", ", revisions.stream().map(Revision::id).toList());
	}

	@FunctionalInterface
	private interface StepSource {

		Step step(Revision revision) throws SQLException;

	}

}
