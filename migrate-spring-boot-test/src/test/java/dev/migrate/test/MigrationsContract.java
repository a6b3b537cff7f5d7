package dev.migrate.test;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import dev.migrate.runtime.MigratorSettings;
import dev.migrate.script.RevisionScriptReader;
import dev.migrate.script.RevisionScripts;
import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What {@link Migrations} promise on every database.
 */
abstract class MigrationsContract {

	private static final String CREATE_NOTES_OF_THEIR_OWN = "CREATE TABLE notes (theirs integer)";

	private TestSchema application;

	private Migrations migrations;

	@BeforeEach
	void create(TestSchema application) {
		this.application = application;
		this.migrations = migrations("good");
	}

	@AfterEach
	void close() {
		this.migrations.close();
	}

	@Test
	void databaseOfTheApplicationIsLeftAsItIs() throws SQLException {
		new JdbcTemplate(this.application.dataSource()).execute(CREATE_NOTES_OF_THEIR_OWN);
		List<String> before = SchemaDump.of(this.application, "notes");
		this.migrations.upgradeToHeads();
		this.migrations.jdbc().sql("INSERT INTO notes (id, title) VALUES (1, 'A')").update();
		assertThat(this.migrations).isAtHeads().hasColumn("notes", "author");
		assertThat(SchemaDump.of(this.application, "notes")).isEqualTo(before);
	}

	@Test
	void scratchDatabaseIsGoneAfterTheTest() {
		DataSource scratch = this.migrations.upgradeToHeads().dataSource();
		this.migrations.close();
		assertThatException().isThrownBy(() -> new JdbcTemplate(scratch).queryForList("SELECT * FROM notes"));
		assertThat(this.migrations).isAt();
	}

	@Test
	void everyRevisionOfAGoodHistoryCanBeUndoneAndRepeated() throws Throwable {
		List<DynamicTest> tests = new UpDownUp(this.migrations).tests().toList();
		assertThat(tests).hasSize(5);
		for (DynamicTest test : tests) {
			test.getExecutable().execute();
		}
	}

	private Migrations migrations(String history) {
		RevisionScripts scripts = new RevisionScriptReader(getClass().getClassLoader())
			.read(List.of("classpath:histories/" + history));
		SimpleDriverDataSource dataSource = DataSourceBuilder.create()
			.type(SimpleDriverDataSource.class)
			.url(this.application.url())
			.username(this.application.username())
			.password(this.application.password())
			.build();
		return new MigrationsFactory(() -> dataSource, () -> scripts, MigratorSettings.DEFAULTS, () -> null).create();
	}

}
