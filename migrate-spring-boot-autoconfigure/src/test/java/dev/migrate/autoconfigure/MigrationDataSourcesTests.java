package dev.migrate.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrate.runtime.MigrationException;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/**
 * Tests of {@link MigrationDataSources}: where a migration's connection comes from.
 */
class MigrationDataSourcesTests {

	private final MigrationDataSourceProperties properties = new MigrationDataSourceProperties();

	@Test
	void aPoolOnAServerIsBypassed() {
		try (HikariDataSource pool = pool("jdbc:postgresql://db.example/orders")) {
			pool.setUsername("app");
			pool.setPassword("secret");
			assertThat(forMigrations(pool)).asInstanceOf(type(SimpleDriverDataSource.class)).satisfies((own) -> {
				assertThat(own.getUrl()).isEqualTo("jdbc:postgresql://db.example/orders");
				assertThat(own.getUsername()).isEqualTo("app");
				assertThat(own.getPassword()).isEqualTo("secret");
				assertThat(own.getConnectionProperties()).containsEntry("loginTimeout", "10");
			});
		}
	}

	@Test
	void aPoolThatIsWrappedIsBypassedToo() {
		try (HikariDataSource pool = pool("jdbc:postgresql://db.example/orders")) {
			assertThat(forMigrations(new DelegatingDataSource(pool))).isInstanceOf(SimpleDriverDataSource.class);
		}
	}

	@Test
	void aFileIsOpenedBesideThePool() {
		try (HikariDataSource pool = pool("jdbc:h2:file:./target/own-connection")) {
			assertThat(forMigrations(pool)).isInstanceOf(SimpleDriverDataSource.class);
		}
	}

	@Test
	void aDatabaseInMemoryIsReachedThroughItsPool() {
		for (String url : new String[] { "jdbc:h2:mem:orders", "jdbc:hsqldb:mem:orders", "jdbc:sqlite::memory:" }) {
			try (HikariDataSource pool = pool(url)) {
				assertThat(forMigrations(pool)).as(url).isSameAs(pool);
			}
		}
	}

	@Test
	void besideAPoolOnAServerItIsMadeWhenItIsNeeded() {
		try (HikariDataSource pool = pool("jdbc:postgresql://db.example/orders")) {
			DataSource beside = MigrationDataSources.forMigrationsBeside(pool, this.properties);
			// Read by then, and not before
			pool.setUsername("app");
			assertThat(beside).asInstanceOf(type(DerivedDataSource.class))
				.extracting(DerivedDataSource::getTargetDataSource)
				.asInstanceOf(type(SimpleDriverDataSource.class))
				.satisfies((own) -> assertThat(own.getUsername()).isEqualTo("app"));
		}
	}

	@Test
	void besideAPoolThatCannotBeBypassedIsThePool() {
		try (HikariDataSource pool = pool("jdbc:h2:mem:orders")) {
			assertThat(MigrationDataSources.forMigrationsBeside(pool, this.properties)).isSameAs(pool);
		}
		DataSource opaque = new Opaque();
		assertThat(MigrationDataSources.forMigrationsBeside(opaque, this.properties)).isSameAs(opaque);
	}

	@Test
	void aDataSourceThatDoesNotTellItsUrlIsUsedAsItIs() {
		DataSource opaque = new Opaque();
		assertThat(forMigrations(opaque)).isSameAs(opaque);
	}

	@Test
	void ownCredentialsReplaceThoseOfTheApplication() {
		this.properties.setUsername("owner");
		this.properties.setPassword("other");
		try (HikariDataSource pool = pool("jdbc:postgresql://db.example/orders")) {
			pool.setUsername("app");
			assertThat(forMigrations(pool)).asInstanceOf(type(SimpleDriverDataSource.class)).satisfies((own) -> {
				assertThat(own.getUrl()).isEqualTo("jdbc:postgresql://db.example/orders");
				assertThat(own.getUsername()).isEqualTo("owner");
				assertThat(own.getPassword()).isEqualTo("other");
			});
		}
	}

	@Test
	void ownCredentialsAreUsedOnADatabaseInMemoryToo() {
		this.properties.setUsername("owner");
		try (HikariDataSource pool = pool("jdbc:h2:mem:orders")) {
			assertThat(forMigrations(pool)).asInstanceOf(type(SimpleDriverDataSource.class))
				.extracting(SimpleDriverDataSource::getUsername)
				.isEqualTo("owner");
		}
	}

	@Test
	void anOwnUrlKeepsTheCredentialsOfTheApplicationAndTakesItsOwnDriver() {
		this.properties.setUrl("jdbc:mariadb://db.example/orders");
		try (HikariDataSource pool = pool("jdbc:postgresql://db.example/orders")) {
			pool.setUsername("app");
			pool.setPassword("secret");
			assertThat(forMigrations(pool)).asInstanceOf(type(SimpleDriverDataSource.class)).satisfies((own) -> {
				assertThat(own.getUrl()).isEqualTo("jdbc:mariadb://db.example/orders");
				assertThat(own.getDriver()).isInstanceOf(org.mariadb.jdbc.Driver.class);
				assertThat(own.getUsername()).isEqualTo("app");
				assertThat(own.getPassword()).isEqualTo("secret");
			});
		}
	}

	@Test
	void anOwnUrlIsEnoughWhereTheDataSourceDoesNotTellIts() {
		this.properties.setUrl("jdbc:postgresql://db.example/orders");
		assertThat(forMigrations(new Opaque())).isInstanceOf(SimpleDriverDataSource.class);
	}

	@Test
	void ownCredentialsAloneAreRefusedWhereTheDataSourceDoesNotTellItsUrl() {
		this.properties.setUsername("owner");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(() -> forMigrations(new Opaque()))
			.withMessageContaining("Opaque")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("migrate.datasource.url"));
	}

	@Test
	void whatThePoolDoesToItsConnectionsIsDoneToTheOwnConnectionToo(
			@FreshDatabase(TestDatabase.POSTGRESQL) TestSchema schema) {
		JdbcTemplate admin = new JdbcTemplate(schema.dataSource());
		admin.execute("CREATE SCHEMA orders");
		try (HikariDataSource pool = DataSourceBuilder.create()
			.type(HikariDataSource.class)
			.url(schema.url())
			.username(schema.username())
			.password(schema.password())
			.build()) {
			pool.setSchema("orders");
			pool.setConnectionInitSql("SET lock_timeout = '7s'");
			pool.addDataSourceProperty("options", "-c statement_timeout=9s");
			DataSource own = forMigrations(pool);
			assertThat(own).isNotSameAs(pool);
			JdbcTemplate jdbc = new JdbcTemplate(own);
			assertThat(jdbc.queryForObject("SELECT current_schema()", String.class)).isEqualTo("orders");
			assertThat(jdbc.queryForObject("SHOW lock_timeout", String.class)).isEqualTo("7s");
			assertThat(jdbc.queryForObject("SHOW statement_timeout", String.class)).isEqualTo("9s");
			assertThat(jdbc.queryForObject("SHOW application_name", String.class)).isEqualTo("migrate");
			assertThat(pool.getHikariPoolMXBean()).as("the pool was not started").isNull();
		}
	}

	private DataSource forMigrations(DataSource dataSource) {
		return MigrationDataSources.forMigrations(dataSource, this.properties);
	}

	private static HikariDataSource pool(String url) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url);
		return pool;
	}

	private static final class Opaque extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLException {
			throw new SQLException("not to be opened");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

}
