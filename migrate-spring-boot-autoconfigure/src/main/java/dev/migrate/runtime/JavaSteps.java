package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.SqlStatement;
import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.IrreversibleOperationException;
import dev.migrate.operation.LiveConnectionRequiredException;
import dev.migrate.operation.Operation;
import dev.migrate.revision.Revision;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.ScriptException;
import dev.migrate.script.SqlSection;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes steps out of Java revisions: records their operations and renders them, without a
 * connection, so that what cannot run is found before anything does.
 */
final class JavaSteps {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final Dialect dialect;

	private final OperationRenderer renderer;

	JavaSteps(Dialect dialect, OperationRenderer renderer) {
		this.dialect = dialect;
		this.renderer = renderer;
	}

	Step upgrade(Revision revision, JavaRevision script) {
		return step(new RevisionStep(Direction.UPGRADE, revision), script, storedDowngrade(script));
	}

	Step downgrade(Revision revision, JavaRevision script) {
		return step(new RevisionStep(Direction.DOWNGRADE, revision), script, null);
	}

	private Step step(RevisionStep step, JavaRevision script, @Nullable String downgrade) {
		JavaWork work = record(step.direction(), script);
		Rendered rendered = render(work);
		SqlSection section = new SqlSection(script.transactional(), 0, "", script.path());
		return new Step(step, section, rendered.statements(), downgrade,
				(rendered.live() != null) ? work.live(rendered.live()) : work);
	}

	private JavaWork record(Direction direction, JavaRevision script) {
		OperationRecorder recorder = new OperationRecorder(script);
		JavaWork work = new JavaWork(script, direction, List.of(), null);
		RuntimeException live = null;
		try {
			work.perform(recorder);
		}
		catch (IrreversibleOperationException ex) {
			throw irreversible(script, ex);
		}
		catch (LiveConnectionRequiredException ex) {
			// Its own use of the connection is none of what it is reversed from
			if (!recorder.askedForConnection()) {
				throw irreversible(script, ex);
			}
			live = ex;
		}
		catch (ScriptException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw refused(work, SourceLines.of(ex, script.className()), ex);
		}
		return new JavaWork(script, direction, recorder.recorded(), live);
	}

	/** What an upgrade runs, as far as it is known without a connection. */
	List<SqlStatement> upgradeStatements(JavaRevision script) {
		return render(record(Direction.UPGRADE, script)).statements();
	}

	private static IrreversibleRevisionException irreversible(JavaRevision script, RuntimeException reason) {
		return new IrreversibleRevisionException(
				List.of("%s (%s): %s".formatted(script.revision().id(), script.path(), reason.getMessage())));
	}

	private Rendered render(JavaWork work) {
		List<SqlStatement> statements = new ArrayList<>();
		LiveConnectionRequiredException live = null;
		for (JavaWork.Recorded recorded : work.operations()) {
			try {
				render(recorded.operation(), recorded.line(), statements);
			}
			catch (LiveConnectionRequiredException ex) {
				live = (live != null) ? live : ex;
			}
			catch (RuntimeException ex) {
				throw refused(work, recorded.line(), ex);
			}
		}
		return new Rendered(statements, live);
	}

	private void render(Operation operation, int line, List<SqlStatement> statements) {
		if (operation instanceof AutocommitBlock block) {
			block.operations().forEach((inner) -> render(inner, line, statements));
			return;
		}
		this.renderer.render(operation).forEach((sql) -> statements.add(new SqlStatement(sql, line)));
	}

	private static MigrationException refused(JavaWork work, int line, RuntimeException ex) {
		String verb = work.direction().verb();
		return new MigrationException(
				"%s: nothing was run, because the %s of revision %s cannot be: %s".formatted(
						Step.at(work.script().path(), line), verb, work.script().revision().id(), ex.getMessage()),
				"Correct the revision at that line, then run it again.", ex);
	}

	/**
	 * What undoes the revision, as its row keeps it.
	 * @return the script, or {@code null} if it cannot be undone, or not by SQL alone
	 */
	@Nullable String storedDowngrade(JavaRevision script) {
		try {
			JavaWork work = record(Direction.DOWNGRADE, script);
			Rendered rendered = render(work);
			if (work.live() != null || rendered.live() != null) {
				return null;
			}
			String sql = rendered.statements()
				.stream()
				.map((statement) -> this.dialect.terminated(statement.sql()))
				.collect(Collectors.joining("\n"));
			return StoredDowngrade
				.render(new SqlSection(script.transactional() && !work.commits(), 0, sql + "\n", script.path()));
		}
		catch (IrreversibleRevisionException ex) {
			return null;
		}
		catch (MigrationException ex) {
			logger.warn("No downgrade is kept for revision " + script.revision().id() + ": " + ex.getMessage());
			return null;
		}
	}

	private record Rendered(List<SqlStatement> statements, @Nullable LiveConnectionRequiredException live) {

	}

}
