package dev.migrate.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import dev.migrate.dialect.SqlStatement;
import dev.migrate.jdbc.LockHolder;
import dev.migrate.script.Placeholders;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A process that migrates by {@link #history()} when it is told to, and says what it
 * does.
 */
final class MigratingProcess {

	static final int REVISIONS = 15;

	/** How many statements to run, after the first wait, before the next. */
	private static final int FURTHER = 2;

	private MigratingProcess() {
	}

	/**
	 * Arguments: URL, user, password, verb, target, and how many statements to run before
	 * it waits for another line, and then again and again.
	 */
	public static void main(String[] args) throws Exception {
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		DriverManagerDataSource dataSource = new DriverManagerDataSource(args[0], args[1], args[2]);
		MigratorSettings settings = new MigratorSettings(MigratorContract.TABLE, TransactionMode.PER_REVISION,
				Duration.ofSeconds(90), ProblemPolicy.FAIL, ProblemPolicy.FAIL, Placeholders.NONE, "tester",
				"1.0-test");
		Migrator migrator = new Migrator(dataSource, history(), settings,
				List.of(new Talking(input, (args.length > 5) ? Integer.parseInt(args[5]) : -1)));
		System.out.println("ready");
		input.readLine();
		RunResult result = args[3].equals("upgrade") ? migrator.upgrade(args[4]) : migrator.downgrade(args[4]);
		System.out.println("ran " + result.steps().size() + " steps");
		System.exit(0);
	}

	/** Statements that show in the end whether one was lost, or run twice. */
	static TestHistory history() {
		TestHistory history = new TestHistory();
		String parent = "";
		for (int i = 1; i <= REVISIONS; i++) {
			String id = "r%02d".formatted(i);
			history.add(id, parent, ((i == 1) ? "CREATE TABLE log (entry varchar(20) NOT NULL);\n" : "") + """
					INSERT INTO log VALUES ('up %1$s');
					CREATE TABLE t_%1$s (id integer NOT NULL);
					INSERT INTO t_%1$s VALUES (1);
					INSERT INTO t_%1$s VALUES (1);
					ALTER TABLE t_%1$s ADD a integer DEFAULT 0;
					UPDATE t_%1$s SET a = a + 1;
					UPDATE t_%1$s SET a = a + 1;
					CREATE INDEX ix_%1$s ON t_%1$s (id);
					CREATE TABLE x_%1$s (id integer NOT NULL);
					INSERT INTO x_%1$s VALUES (1);
					DROP TABLE x_%1$s;
					ALTER TABLE t_%1$s ADD b integer DEFAULT 7;
					INSERT INTO log VALUES ('end %1$s');
					""".formatted(id), (i == 1) ? "DROP TABLE t_r01;" : """
					INSERT INTO log VALUES ('down %1$s');
					CREATE TABLE y_%1$s (id integer NOT NULL);
					DELETE FROM t_%1$s;
					DROP TABLE t_%1$s;
					DROP TABLE y_%1$s;
					INSERT INTO log VALUES ('gone %1$s');
					""".formatted(id));
			parent = id;
		}
		return history;
	}

	private static final class Talking implements MigrationListener {

		private final BufferedReader input;

		private int beforeWait;

		Talking(BufferedReader input, int beforeWait) {
			this.input = input;
			this.beforeWait = beforeWait;
		}

		@Override
		public void waitingForLock(LockHolder holder) {
			System.out.println("waiting for " + holder);
		}

		@Override
		public void statementStarting(RevisionStep step, SqlStatement statement, int index, int count) {
			if (this.beforeWait-- == 0) {
				System.out.println("stopped before statement " + index + " of " + step);
				// On a loaded machine a kill comes late: it must not find all done
				this.beforeWait = FURTHER;
				try {
					this.input.readLine();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

	}

}
