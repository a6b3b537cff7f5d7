package dev.migrate.test;

import java.sql.Driver;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.hsqldb.jdbc.JDBCDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/**
 * Tests of {@link ScratchDatabases} without a server.
 */
class ScratchDatabasesTests {

	@Test
	void h2InAFileIsMirroredInMemoryWithItsSettings() {
		try (ScratchDatabase scratch = beside(
				"jdbc:h2:file:./data/notes;AUTO_SERVER=TRUE;MODE=PostgreSQL;IFEXISTS=TRUE")
			.get()) {
			assertThat(((SimpleDriverDataSource) scratch.dataSource()).getUrl())
				.matches("jdbc:h2:mem:migrate_test_[0-9a-f]{16};MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
			assertThat(new JdbcTemplate(scratch.dataSource()).queryForObject(
					"SELECT setting_value FROM information_schema.settings WHERE setting_name = 'MODE'", String.class))
				.isEqualTo("PostgreSQL");
		}
	}

	@Test
	void hsqldbInAFileIsMirroredInMemory() {
		try (ScratchDatabase scratch = beside("jdbc:hsqldb:file:data/notes;sql.syntax_pgs=true;shutdown=true").get()) {
			assertThat(((SimpleDriverDataSource) scratch.dataSource()).getUrl())
				.matches("jdbc:hsqldb:mem:migrate_test_[0-9a-f]{16};sql.syntax_pgs=true");
		}
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:postgresql://db:5432/notes?sslmode=require, jdbc:postgresql://db:5432/x?sslmode=require",
			"jdbc:postgresql://db/notes, jdbc:postgresql://db/x", "jdbc:postgresql://db, jdbc:postgresql://db/x",
			"jdbc:postgresql:notes, jdbc:postgresql:x",
			"'jdbc:postgresql://a:1,b:2/notes', 'jdbc:postgresql://a:1,b:2/x'",
			"jdbc:mysql:loadbalance://a/notes?user=u, jdbc:mysql:loadbalance://a/x?user=u",
			"jdbc:mariadb://db:3306/, jdbc:mariadb://db:3306/x" })
	void databaseBesideAnotherHasItsUrlAndParameters(String url, String expected) {
		assertThat(ServerUrl.withDatabase(url, "x")).isEqualTo(expected);
	}

	@Test
	void unknownDatabaseIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> beside("jdbc:other://db/notes?password=secret"))
			.withMessageContaining("jdbc:other://db/notes.")
			.withMessageContaining("PostgreSQL, MariaDB, MySQL, H2, HSQLDB and SQLite")
			.withMessageNotContaining("secret");
	}

	@Test
	void urlOfTestcontainersIsRefusedWithWhatToDo() {
		assertThatIllegalStateException().isThrownBy(() -> beside("jdbc:tc:postgresql:17:///notes"))
			.withMessageContaining("declare the container as a @ServiceConnection bean");
	}

	@Test
	void dataSourceWithoutUrlIsRefused() {
		DataSource dataSource = mock(AbstractDataSource.class);
		assertThatIllegalStateException().isThrownBy(() -> ScratchDatabases.beside(dataSource))
			.withMessageContaining("The URL of the ")
			.withMessageContaining("@ServiceConnection");
	}

	@Test
	void serverThatIsDownIsReported() {
		assertThatIllegalStateException()
			.isThrownBy(() -> beside("jdbc:postgresql://localhost:1/notes?password=secret").get())
			.withMessage(
					"The test database at jdbc:postgresql://localhost:1/notes cannot be reached. Start it, or give the "
							+ "@MigrationTest a @ServiceConnection container.");
	}

	private static Supplier<ScratchDatabase> beside(String url) {
		return ScratchDatabases.beside(new SimpleDriverDataSource(driver(url), url, "sa", ""));
	}

	private static Driver driver(String url) {
		if (url.startsWith("jdbc:postgresql:")) {
			return new org.postgresql.Driver();
		}
		return url.startsWith("jdbc:hsqldb:") ? new JDBCDriver() : new org.h2.Driver();
	}

}
