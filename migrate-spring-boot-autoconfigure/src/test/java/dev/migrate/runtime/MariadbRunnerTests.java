package dev.migrate.runtime;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the runner does about things that only MariaDB has.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbRunnerTests {

	private static Migrator migrator(DataSource dataSource, TestHistory history) {
		return new Migrator(dataSource, history, MigratorSettings.DEFAULTS, List.of());
	}

	@Test
	void aUserWhoMayOnlyReadIsToldWhatItLacks(TestSchema schema) {
		JdbcTemplate jdbc = new JdbcTemplate(schema.dataSource());
		String database = String.valueOf(jdbc.queryForObject("SELECT database()", String.class));
		jdbc.execute("CREATE USER 'poor'@'%' IDENTIFIED BY 'secret-pw'");
		try {
			jdbc.execute("GRANT SELECT ON " + database + ".* TO 'poor'@'%'");
			DataSource poor = new DriverManagerDataSource(schema.url(), "poor", "secret-pw");
			assertThatExceptionOfType(VersionTableException.class)
				.isThrownBy(() -> migrator(poor, TestHistory.chain()).upgrade("heads"))
				.withMessageContaining("Cannot create the version table migrate_revisions")
				.withMessageContaining("denied")
				.withMessageNotContaining("secret-pw");
			assertThat(migrator(poor, TestHistory.chain()).current().ids()).isEmpty();
		}
		finally {
			jdbc.execute("DROP USER 'poor'@'%'");
		}
	}

	@Test
	void aScriptMayUseAnotherDatabaseAndMode(TestSchema schema) {
		TestHistory history = new TestHistory()
			.add("a1", "",
					"CREATE TABLE note (id integer);\nSET SESSION sql_mode = 'ANSI_QUOTES';\n"
							+ "USE information_schema;\nSELECT count(*) FROM tables;",
					"")
			.add("b2", "a1", "INSERT INTO note VALUES (1);", "");
		assertThat(migrator(schema.dataSource(), history).upgrade("heads").current()).containsExactly("b2");
		assertThat(migrator(schema.dataSource(), history).lockHolder()).isEmpty();
	}

	@Test
	void aConnectionThatIsCutIsResumed(TestSchema schema) {
		String begin = "CREATE TABLE note (id integer);\nINSERT INTO note VALUES (1);\n";
		TestHistory history = new TestHistory().add("a1", "", begin + "KILL CONNECTION connection_id();", "");
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> migrator(schema.dataSource(), history).upgrade("heads"));
		history.add("a1", "", begin + "INSERT INTO note VALUES (2);", "");
		assertThat(migrator(schema.dataSource(), history).upgrade("heads").current()).containsExactly("a1");
		assertThat(new JdbcTemplate(schema.dataSource()).queryForList("SELECT id FROM note ORDER BY id", Integer.class))
			.containsExactly(1, 2);
	}

}
