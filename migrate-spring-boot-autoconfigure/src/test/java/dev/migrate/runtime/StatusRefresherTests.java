package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.migrate.script.RevisionScripts;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link StatusRefresher}.
 */
class StatusRefresherTests {

	private final MigrationMonitor monitor = new MigrationMonitor();

	@Test
	void severalDatabasesAreAskedAtTheSameTime() throws Exception {
		CountDownLatch bothAreAsked = new CountDownLatch(2);
		List<StatusRefresher> refreshers = Stream.of("one", "other")
			.map((name) -> new StatusRefresher(name, migrator(new Gate(bothAreAsked)), this.monitor,
					Duration.ofDays(1)))
			.toList();
		StatusRefresher.refresh(refreshers);
		assertThat(bothAreAsked.await(0, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void aFreshStatusIsNotAskedAgain() {
		CountDownLatch asked = new CountDownLatch(1);
		this.monitor.update("one", MigrationStatus.notChecked().with(Phase.PENDING, null));
		StatusRefresher refresher = new StatusRefresher("one", migrator(new Gate(asked)), this.monitor,
				Duration.ofDays(1));
		assertThat(refresher.status().phase()).isEqualTo(Phase.PENDING);
		assertThat(asked.getCount()).isOne();
	}

	@Test
	void aProblemOfADatabaseThatWaitedIsGoneWithWhatWasPending() {
		this.monitor.update("one", MigrationStatus.notChecked().with(Phase.PENDING, "waits for another"));
		StatusRefresher refresher = new StatusRefresher("one", migrator(new Gate(new CountDownLatch(0))), this.monitor,
				Duration.ZERO);
		assertThat(refresher.status().phase()).isEqualTo(Phase.UP_TO_DATE);
		assertThat(refresher.lastKnown().problem()).isNull();
	}

	private static Migrator migrator(Gate dataSource) {
		return new Migrator(dataSource, () -> RevisionScripts.of(List.of()), MigratorSettings.DEFAULTS, List.of());
	}

	/** Opens no connection before the latch is down. */
	private static final class Gate extends DelegatingDataSource {

		private final CountDownLatch latch;

		Gate(CountDownLatch latch) {
			super(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()));
			this.latch = latch;
		}

		@Override
		public Connection getConnection() throws SQLException {
			this.latch.countDown();
			try {
				this.latch.await();
			}
			catch (InterruptedException ex) {
				throw new SQLException(ex);
			}
			return super.getConnection();
		}

	}

}
