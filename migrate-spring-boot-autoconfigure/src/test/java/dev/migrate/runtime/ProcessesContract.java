package dev.migrate.runtime;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.migrate.testing.ChildJvm;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the runner promises when several processes migrate one database, and when they are
 * killed.
 */
abstract class ProcessesContract {

	private static final Duration TIMEOUT = Duration.ofSeconds(120);

	String url = "";

	String username = "";

	String password = "";

	JdbcTemplate jdbc = new JdbcTemplate();

	@BeforeEach
	void useSchema(TestSchema schema) throws Exception {
		this.url = url(schema);
		this.username = schema.username();
		this.password = schema.password();
		this.jdbc = new JdbcTemplate(new DriverManagerDataSource(this.url, this.username, this.password));
	}

	/** A URL that other processes can use too. */
	String url(TestSchema schema) throws Exception {
		return schema.url();
	}

	int kills() {
		return 6;
	}

	private ChildJvm start(String... arguments) {
		List<String> all = new ArrayList<>(List.of(this.url, this.username, this.password));
		all.addAll(List.of(arguments));
		return ChildJvm.start(MigratingProcess.class, all.toArray(String[]::new));
	}

	@Test
	void eightProcessesApplyEachRevisionOnce() throws Exception {
		List<ChildJvm> processes = new ArrayList<>();
		// H2 cannot be opened by several processes at the same moment, unless one serves
		// it
		try (Connection open = new DriverManagerDataSource(this.url, this.username, this.password).getConnection()) {
			assertThat(open.isClosed()).isFalse();
			for (int i = 0; i < 8; i++) {
				processes.add(start("upgrade", "heads"));
			}
			for (ChildJvm process : processes) {
				process.awaitOutput("ready", TIMEOUT);
			}
			processes.forEach((process) -> process.sendLine("go"));
			for (ChildJvm process : processes) {
				assertThat(process.awaitExit(TIMEOUT)).as(process.output()).isZero();
			}
			assertThat(processes).filteredOn((process) -> process.output().contains("ran 15 steps")).hasSize(1);
			assertThat(processes).filteredOn((process) -> process.output().contains("ran 0 steps")).hasSize(7);
		}
		finally {
			processes.forEach(ChildJvm::close);
		}
		assertUpgraded();
	}

	@Test
	void aKilledUpgradeIsFinishedByTheNextProcess() throws Exception {
		killAgainAndAgain("upgrade", "heads", 20261121L);
		assertUpgraded();
	}

	@Test
	void aKilledDowngradeIsFinishedByTheNextProcess() throws Exception {
		run("upgrade", "heads");
		killAgainAndAgain("downgrade", "r01", 4711L);
		for (int i = 2; i <= MigratingProcess.REVISIONS; i++) {
			assertThat(entries("down", i)).isOne();
			assertThat(entries("gone", i)).isOne();
		}
		assertThat(count("migrate_revisions")).isOne();
	}

	@Test
	void whoWaitsTakesOverFromAKilledProcess() throws Exception {
		try (ChildJvm holder = start("upgrade", "heads", "34"); ChildJvm waiting = start("upgrade", "heads")) {
			holder.sendLine("go");
			holder.awaitOutput("stopped before", TIMEOUT);
			waiting.sendLine("go");
			waiting.awaitOutput("waiting for ", TIMEOUT);
			holder.kill();
			assertThat(waiting.awaitExit(TIMEOUT)).as(waiting.output()).isZero();
		}
		assertUpgraded();
	}

	/**
	 * Kill at seeded places and moments: some statements further each time, and shortly
	 * after the process went on from there. Then let one finish.
	 */
	private void killAgainAndAgain(String verb, String target, long seed) throws Exception {
		Random random = new Random(seed);
		for (int attempt = 0; attempt < kills(); attempt++) {
			try (ChildJvm process = start(verb, target, Integer.toString(random.nextInt(12)))) {
				process.sendLine("go");
				process.awaitOutput("stopped before", TIMEOUT);
				process.sendLine("on");
				Thread.sleep(0, random.nextInt(1_000_000));
				process.kill();
			}
		}
		assertThat(run(verb, target)).as("what the killed ones left").doesNotContain("ran 0 steps");
		assertThat(migrator().lockHolder()).isEmpty();
	}

	private Migrator migrator() {
		return new Migrator(new DriverManagerDataSource(this.url, this.username, this.password),
				MigratingProcess.history(), MigratorSettings.DEFAULTS, List.of());
	}

	private String run(String verb, String target) throws Exception {
		try (ChildJvm process = start(verb, target)) {
			process.sendLine("go");
			assertThat(process.awaitExit(TIMEOUT)).as(process.output()).isZero();
			return process.output();
		}
	}

	private void assertUpgraded() {
		assertThat(count("migrate_revisions WHERE state = 'APPLIED'")).isEqualTo(MigratingProcess.REVISIONS);
		for (int i = 1; i <= MigratingProcess.REVISIONS; i++) {
			assertThat(entries("up", i)).isOne();
			assertThat(entries("end", i)).isOne();
			assertThat(this.jdbc.queryForList("SELECT a + b FROM t_r%02d".formatted(i), Integer.class))
				.containsExactly(9, 9);
		}
	}

	private int entries(String what, int revision) {
		return count("log WHERE entry = '%s r%02d'".formatted(what, revision));
	}

	private int count(String from) {
		Integer count = this.jdbc.queryForObject("SELECT count(*) FROM " + from, Integer.class);
		return (count != null) ? count : -1;
	}

}
