package dev.migrate.command;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.LockHolder;
import dev.migrate.revision.Revision;
import dev.migrate.runtime.Direction;
import dev.migrate.runtime.RevisionStep;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RunDisplay}.
 */
class RunDisplayTests {

	private static final String ERASE = "\r\u001b[2K";

	private final StringWriter err = new StringWriter();

	private final AtomicLong nanoTime = new AtomicLong();

	private final RevisionStep step = new RevisionStep(Direction.UPGRADE,
			new Revision("bbbb", List.of("aaaa"), List.of(), List.of(), "Add b", null, "b.sql"));

	private void runOneRevision(boolean terminal, Ansi ansi) {
		Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(this.err),
				new StringReader(""), terminal, ansi);
		try (RunDisplay display = new RunDisplay(console, this.nanoTime::get, null)) {
			display.waitingForLock(new LockHolder("process 1", null));
			display.stepStarting(this.step);
			display.statementStarting(this.step, new SqlStatement("select 1", 7), 0, 2);
			this.nanoTime.addAndGet(TimeUnit.MILLISECONDS.toNanos(2300));
			display.draw();
			display.stepFinished(this.step, Duration.ofMillis(2400));
		}
	}

	@Test
	void pipedOutputHasPlainLines() {
		runOneRevision(false, Ansi.OFF);
		assertThat(this.err).hasToString("""
				INFO  [migrate] Waiting for the migration lock, held by process 1
				INFO  [migrate] Running upgrade aaaa -> bbbb, Add b
				""");
	}

	@Test
	void terminalShowsStatementAndTime() {
		runOneRevision(true, Ansi.OFF);
		assertThat(this.err).hasToString("""
				INFO  [migrate] Waiting for the migration lock, held by process 1
				INFO  [migrate] Running upgrade aaaa -> bbbb, Add b
				""" + ERASE + "  bbbb: statement 1 of 2 (line 7), 0.0 s" + ERASE
				+ "  bbbb: statement 1 of 2 (line 7), 2.3 s" + ERASE + "done bbbb in 2.4 s\n");
	}

	@Test
	void coloursAreUsedWhereTheyMayBe() {
		runOneRevision(true, Ansi.ON);
		assertThat(this.err.toString()).contains("\u001b[32mdone");
	}

	@Test
	void nothingIsLeftHalfWrittenBeforeAnError() {
		Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(this.err),
				new StringReader(""), true, Ansi.OFF);
		try (RunDisplay display = new RunDisplay(console, this.nanoTime::get, null)) {
			display.stepStarting(this.step);
			display.statementStarting(this.step, new SqlStatement("select 1", 7), 0, 1);
		}
		assertThat(this.err.toString()).endsWith(ERASE);
	}

}
