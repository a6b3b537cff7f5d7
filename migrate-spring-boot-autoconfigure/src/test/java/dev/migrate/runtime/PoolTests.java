package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a pool's sessions are left as they were found.
 */
class PoolTests {

	private static HikariDataSource pool(int size, boolean autoCommit) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		pool.setUsername("sa");
		pool.setMaximumPoolSize(size);
		pool.setAutoCommit(autoCommit);
		return pool;
	}

	private static Migrator migrator(HikariDataSource pool, TestHistory history) {
		return new Migrator(pool, history, MigratorSettings.DEFAULTS, List.of());
	}

	@Test
	void sessionsAreLeftAsTheyWereFound() throws SQLException {
		for (boolean autoCommit : new boolean[] { true, false }) {
			try (HikariDataSource pool = pool(2, autoCommit)) {
				TestHistory history = TestHistory.chain()
					.add("d4", "c3", "CREATE SCHEMA other;\nSET SCHEMA other;\nCREATE TABLE here (id integer);", "")
					.add("e5", "d4", "INSERT INTO note (id) VALUES (5);\nINSERT INTO nowhere VALUES (1);", "");
				assertThatExceptionOfType(RevisionFailedException.class)
					.isThrownBy(() -> migrator(pool, history).upgrade("heads"))
					.withMessageContaining("nowhere");
				try (Connection one = pool.getConnection(); Connection two = pool.getConnection()) {
					assertThat(List.of(one, two)).allSatisfy((connection) -> {
						assertThat(connection.getAutoCommit()).isEqualTo(autoCommit);
						assertThat(connection.getSchema()).isEqualTo("PUBLIC");
					});
				}
				assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
				assertThat(new JdbcTemplate(pool).queryForObject("SELECT count(*) FROM other.here", Integer.class))
					.isZero();
			}
		}
	}

	@Test
	@Timeout(20)
	void aPoolOfOneIsToldThatTheLockNeedsAnother() {
		try (HikariDataSource pool = pool(1, true)) {
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> migrator(pool, TestHistory.chain()).upgrade("heads"))
				.withMessageContaining("needs a second connection")
				.withMessageContaining("maximum-pool-size=2");
		}
	}

	@Test
	void aResumedRunRepeatsWhatTheSessionNeeds() {
		try (HikariDataSource pool = pool(2, true)) {
			String begin = "CREATE SCHEMA other;\nSET SCHEMA other;\nCREATE TABLE here (id integer);\n";
			TestHistory history = new TestHistory().add("a1", "", begin + "INSERT INTO nowhere VALUES (1);", "");
			assertThatExceptionOfType(RevisionFailedException.class)
				.isThrownBy(() -> migrator(pool, history).upgrade("heads"));
			history.add("a1", "", begin + "INSERT INTO here VALUES (1);", "");
			assertThat(migrator(pool, history).upgrade("heads").current()).containsExactly("a1");
			assertThat(new JdbcTemplate(pool).queryForObject("SELECT count(*) FROM other.here", Integer.class)).isOne();
		}
	}

}
