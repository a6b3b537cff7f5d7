package dev.migrate.runtime;

import java.util.List;

import javax.sql.DataSource;

import dev.migrate.script.JavaRevisionReader;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.SqlRevision;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.BeanUtils;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The revisions of {@code dev.migrate.runtime.seeds}, in one history with SQL revisions,
 * up and down with data in the tables.
 */
abstract class JavaSeedsContract {

	JdbcTemplate jdbc;

	DataSource dataSource;

	@BeforeEach
	void useSchema(TestSchema schema) {
		this.dataSource = schema.dataSource();
		this.jdbc = new JdbcTemplate(this.dataSource);
	}

	static RevisionScripts scripts() {
		return RevisionScripts
			.of(List.of(sql("s01", "", """
					CREATE TABLE system_config (id integer NOT NULL PRIMARY KEY, name varchar(50));
					INSERT INTO system_config (id, name) VALUES (1, 'main');
					CREATE TABLE assets (id integer NOT NULL PRIMARY KEY, name varchar(100));
					INSERT INTO assets (id, name) VALUES (1, ' pump '), (2, NULL), (3, 'Valve');
					""", "DROP TABLE assets; DROP TABLE system_config;"),
					sql("s035", "j03", "UPDATE users SET age = '33' WHERE id = 3;",
							"UPDATE users SET age = NULL WHERE id = 3;"),
					sql("s095", "j09", "INSERT INTO assets (id, name) VALUES (4, 'hose');",
							"DELETE FROM assets WHERE id = 4;")))
			.with(new JavaRevisionReader(new DefaultResourceLoader(), JavaSeedsContract::instantiate)
				.read(List.of("dev.migrate.runtime.seeds"), List.of()));
	}

	static dev.migrate.operation.Migration instantiate(String className) {
		return (dev.migrate.operation.Migration) BeanUtils
			.instantiateClass(ClassUtils.resolveClassName(className, null));
	}

	private static SqlRevision sql(String id, String revises, String upgrade, String downgrade) {
		return SqlRevision.parse("db/migrations/" + id + ".sql", TestHistory.header(id, revises)
				+ "-- migrate:upgrade\n" + upgrade + "\n-- migrate:downgrade\n" + downgrade + "\n");
	}

	Migrator migrator() {
		return new Migrator(this.dataSource, JavaSeedsContract::scripts, MigratorSettings.DEFAULTS, List.of());
	}

	private List<String> column(String sql) {
		return this.jdbc.query(sql, (row, number) -> String.valueOf(row.getString(1)));
	}

	@Test
	void upgradeKeepsTheData() {
		RunResult result = migrator().upgrade("heads");
		assertThat(result.steps()).extracting(StepResult::revision)
			.containsExactly("s01", "j02", "j03", "s035", "j04", "j05", "j06", "j07", "j08", "j09", "s095", "j10",
					"j11");
		assertThat(column("SELECT is_active FROM system_config")).containsExactly("null");
		assertThat(column("SELECT new_name FROM users ORDER BY id")).containsExactly("ann's", "bob \\ \"b\"", "?");
		assertThat(this.jdbc.queryForList("SELECT age FROM users ORDER BY id", Integer.class)).containsExactly(31, 42,
				33);
		assertThat(column("SELECT status FROM users")).containsExactly("active", "active", "active");
		assertThat(column("SELECT title FROM tasks WHERE user_id = 2")).containsExactly("it's ? or nothing");
		assertThat(column("SELECT workspace_id FROM accounts")).containsExactly("7");
		assertThat(column("SELECT name FROM assets ORDER BY id")).containsExactly("PUMP", "null", "VALVE", "HOSE");
		assertThat(migrator().status().edited()).isEmpty();
	}

	@Test
	void downgradeGivesTheDataBackStepByStep() {
		Migrator migrator = migrator();
		migrator.upgrade("heads");
		migrator.downgrade("j08");
		assertThat(exists("workspaces")).isFalse();
		assertThat(column("SELECT title FROM tasks WHERE user_id = 2")).hasSize(1);
		migrator.downgrade("j04");
		assertThat(column("SELECT old_name FROM users ORDER BY id")).containsExactly("ann's", "bob \\ \"b\"", "?");
		assertThat(column("SELECT age FROM users ORDER BY id")).containsExactly("31", "42", "33");
		this.jdbc.execute("UPDATE users SET age = 'young' WHERE id = 1");
		assertThat(exists("tasks")).isFalse();
		migrator.downgrade("j03");
		assertThat(column("SELECT age FROM users ORDER BY id")).containsExactly("young", "42", "null");
		migrator.downgrade("s01");
		assertThat(exists("users")).isFalse();
		assertThat(column("SELECT name FROM system_config")).containsExactly("main");
		assertThat(migrator.downgrade("base").current()).isEmpty();
		assertThat(exists("assets")).isFalse();
		assertThat(migrator.upgrade("heads").current()).containsExactly("j11");
	}

	@Test
	void whatIsStoredUndoesRevisionsThatAreNotCarried() {
		Migrator migrator = migrator();
		migrator.upgrade("j03");
		Migrator older = new Migrator(this.dataSource, () -> RevisionScripts.of(List.of()), MigratorSettings.DEFAULTS,
				List.of());
		assertThat(older.downgrade("base").current()).isEmpty();
		assertThat(exists("users")).isFalse();
		assertThat(exists("system_config")).isFalse();
	}

	private boolean exists(String table) {
		try {
			this.jdbc.queryForObject("SELECT count(*) FROM " + table, Integer.class);
			return true;
		}
		catch (org.springframework.dao.DataAccessException ex) {
			return false;
		}
	}

}
