package dev.migrate.command;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.LongSupplier;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.LockHolder;
import dev.migrate.runtime.MigrationListener;
import dev.migrate.runtime.RevisionStep;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a run goes on: one line for each revision, as Alembic logs it, and on a
 * terminal below it one that is written over, with the statement that is running and the
 * time the revision has taken.
 */
final class RunDisplay implements MigrationListener, AutoCloseable {

	private static final String ERASE_LINE = "\r\u001b[2K";

	private static final long TICK_MS = 1000;

	private final Console console;

	private final LongSupplier nanoTime;

	private final @Nullable Timer timer;

	private long startedAt;

	private @Nullable String doing;

	RunDisplay(Console console, LongSupplier nanoTime, @Nullable Timer timer) {
		this.console = console;
		this.nanoTime = nanoTime;
		this.timer = timer;
	}

	static RunDisplay on(Console console) {
		if (!console.isInteractive()) {
			return new RunDisplay(console, System::nanoTime, null);
		}
		Timer timer = new Timer("migrate-progress", true);
		RunDisplay display = new RunDisplay(console, System::nanoTime, timer);
		timer.schedule(new TimerTask() {
			@Override
			public void run() {
				display.draw();
			}
		}, TICK_MS, TICK_MS);
		return display;
	}

	@Override
	public synchronized void waitingForLock(LockHolder holder) {
		erase();
		this.console.info("Waiting for the migration lock, held by " + holder);
	}

	@Override
	public synchronized void stepStarting(RevisionStep step) {
		erase();
		this.console.info("Running " + step);
		this.startedAt = this.nanoTime.getAsLong();
		this.doing = null;
	}

	@Override
	public synchronized void statementStarting(RevisionStep step, SqlStatement statement, int index, int count) {
		this.doing = "%s: statement %d of %d (line %d)".formatted(step.revision().id(), index + 1, count,
				statement.line());
		draw();
	}

	@Override
	public synchronized void stepFinished(RevisionStep step, Duration duration) {
		erase();
		if (this.console.isInteractive()) {
			this.console.message(this.console.ansi()
				.string("@|green done|@ %s in %s".formatted(step.revision().id(), seconds(duration))));
		}
		this.doing = null;
	}

	synchronized void draw() {
		if (this.console.isInteractive() && this.doing != null) {
			Duration taken = Duration.ofNanos(this.nanoTime.getAsLong() - this.startedAt);
			this.console.unfinished(ERASE_LINE + "  " + this.doing + ", " + seconds(taken));
		}
	}

	private void erase() {
		if (this.console.isInteractive() && this.doing != null) {
			this.console.unfinished(ERASE_LINE);
		}
	}

	private static String seconds(Duration duration) {
		return "%d.%d s".formatted(duration.toSeconds(), duration.toMillisPart() / 100);
	}

	/** Leave nothing half written before an error is printed. */
	@Override
	public void close() {
		if (this.timer != null) {
			this.timer.cancel();
		}
		synchronized (this) {
			erase();
			this.doing = null;
		}
	}

}
