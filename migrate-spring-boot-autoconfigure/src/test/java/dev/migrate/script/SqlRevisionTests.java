package dev.migrate.script;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import dev.migrate.operation.TargetDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@link SqlRevision}: what its format means. {@link SqlRevisionErrorsTests} has what it
 * refuses.
 */
class SqlRevisionTests {

	private static final String TEXT = """
			-- Add is_active to SystemConfig
			--
			-- Needed by the new dashboard;
			--   see the note: there.
			--
			-- Revision ID: 4cd99ccb2794
			-- Revises: 60815f645d4b, 0a1b2c3d4e5f
			-- Branch Labels: config
			-- Depends On: other,  some-label
			-- Create Date: 2026-11-20T10:30:00Z
			-- plain remark

			-- migrate:upgrade
			ALTER TABLE system_config ADD COLUMN is_active boolean;

			-- migrate: nothing, this is prose
			-- migrate:downgrade transaction=false
			ALTER TABLE system_config DROP COLUMN is_active;
			""";

	private static SqlRevision parse(String sections) {
		return SqlRevision.parse("x.sql", "-- m\n-- Revision ID: a\n" + sections);
	}

	@Test
	void readsTheHeader() {
		SqlRevision script = SqlRevision.parse("db/migrations/x.sql", TEXT);
		assertThat(script.path()).isEqualTo("db/migrations/x.sql");
		assertThat(script.doc())
			.isEqualTo("Add is_active to SystemConfig\n\nNeeded by the new dashboard;\n  see the note: there.");
		assertThat(script.checksum()).isEqualTo(Checksum.of(TEXT));
		assertThat(script.text()).isEqualTo(TEXT);
		assertThat(script.revision()).satisfies((revision) -> {
			assertThat(revision.id()).isEqualTo("4cd99ccb2794");
			assertThat(revision.downRevisions()).containsExactly("60815f645d4b", "0a1b2c3d4e5f");
			assertThat(revision.branchLabels()).containsExactly("config");
			assertThat(revision.dependsOn()).containsExactly("other", "some-label");
			assertThat(revision.message()).isEqualTo("Add is_active to SystemConfig");
			assertThat(revision.created()).isEqualTo(Instant.parse("2026-11-20T10:30:00Z"));
			assertThat(revision.source()).isEqualTo("db/migrations/x.sql");
		});
	}

	@Test
	void readsTheSections() {
		SqlRevision script = SqlRevision.parse("x.sql", TEXT);
		assertThat(script.upgrade("h2")).isEqualTo(new SqlSection(true, 14,
				"ALTER TABLE system_config ADD COLUMN is_active boolean;\n\n-- migrate: nothing, this is prose\n",
				"x.sql"));
		assertThat(script.downgrade("h2"))
			.contains(new SqlSection(false, 18, "ALTER TABLE system_config DROP COLUMN is_active;\n", "x.sql"));
	}

	@Test
	void acceptsAHeaderWithNothingButAnId() {
		SqlRevision script = SqlRevision.parse("x.sql", "--Revision ID:a\n--Revises:\n--migrate:upgrade");
		assertThat(script.revision().id()).isEqualTo("a");
		assertThat(script.revision().downRevisions()).isEmpty();
		assertThat(script.revision().created()).isNull();
		assertThat(script.doc()).isEmpty();
		assertThat(script.upgrade("h2")).isEqualTo(new SqlSection(true, 4, "", "x.sql"));
	}

	@Test
	void acceptsALicenceInABlockComment() {
		SqlRevision script = SqlRevision.parse("x.sql",
				"/* Licence: ours\n * Revision ID: no\n */\n\n-- m\n-- Revision ID: a\n/* b */\n-- migrate:upgrade\n");
		assertThat(script.doc()).isEqualTo("m");
		assertThat(script.revision().id()).isEqualTo("a");
	}

	@Test
	void countsLinesOfWindowsFilesAndUnifiesTheirLineEnds() {
		SqlRevision script = SqlRevision.parse("x.sql", "\uFEFF" + TEXT.replace("\n", "\r\n"));
		assertThat(script).isNotNull();
		assertThat(script.text()).isEqualTo(TEXT);
		assertThat(script.upgrade("h2")).isEqualTo(SqlRevision.parse("x.sql", TEXT).upgrade("h2"));
	}

	@Test
	void aMissingDowngradeIsIrreversibleAndAnEmptyOneIsNot() {
		assertThat(parse("-- migrate:upgrade\nSELECT 1;").downgrade("h2")).isEmpty();
		assertThat(parse("-- migrate:upgrade\nSELECT 1;\n-- migrate:downgrade").downgrade("h2"))
			.hasValueSatisfying((section) -> assertThat(section.sql()).isBlank());
	}

	@Test
	void choosesTheSectionOfTheDialectBeforeThePlainOne() {
		SqlRevision script = parse("""
				-- migrate:upgrade
				plain
				-- migrate:downgrade dialect=mysql
				down mysql
				-- migrate:upgrade dialect=postgresql,h2 transaction=false
				special
				""");
		assertThat(script.upgrade("mysql").sql()).isEqualTo("plain\n");
		assertThat(script.upgrade("mysql").transactional()).isTrue();
		assertThat(script.upgrade("h2")).isEqualTo(script.upgrade("postgresql"))
			.isEqualTo(new SqlSection(false, 8, "special\n", "x.sql"));
		assertThat(script.downgrade("mysql")).hasValueSatisfying((section) -> assertThat(section.line()).isEqualTo(6));
		assertThat(script.downgrade("postgresql")).isEmpty();
	}

	@Test
	void aPlainDowngradeServesEveryUpgrade() {
		SqlRevision script = parse("""
				-- migrate:upgrade dialect=postgresql
				up
				-- migrate:upgrade dialect=h2
				up
				-- migrate:downgrade
				down
				-- migrate:downgrade dialect=h2
				""");
		assertThat(script.downgrade("postgresql").orElseThrow().sql()).isEqualTo("down\n");
		assertThat(script.downgrade("h2").orElseThrow().sql()).isEmpty();
	}

	@Test
	void refusesADatabaseThatNoUpgradeSectionServes() {
		SqlRevision script = parse("-- migrate:upgrade dialect=postgresql\n-- migrate:upgrade dialect=mysql,mariadb\n");
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> script.upgrade("h2"))
			.withMessage(
					"x.sql:3: no upgrade section for h2, only for mariadb, mysql, postgresql. Add '-- migrate:upgrade "
							+ "dialect=h2', or a section without dialect= for all other databases; it may be empty.");
	}

	@Test
	void choosesTheSectionOfTheDatabaseBeforeThatOfTheDialect() {
		String text = """
				-- migrate:upgrade
				plain
				-- migrate:upgrade dialect=postgresql
				postgresql
				-- migrate:upgrade database=analytics
				analytics
				-- migrate:upgrade database=analytics,audit dialect=h2
				h2 of analytics and audit
				""";
		assertThat(parse(text, "default").upgrade("h2").sql()).isEqualTo("plain\n");
		assertThat(parse(text, "default").upgrade("postgresql").sql()).isEqualTo("postgresql\n");
		assertThat(parse(text, "analytics").upgrade("postgresql").sql()).isEqualTo("analytics\n");
		assertThat(parse(text, "analytics").upgrade("h2").sql()).isEqualTo("h2 of analytics and audit\n");
		assertThat(parse(text, "audit").upgrade("h2").sql()).isEqualTo("h2 of analytics and audit\n");
		assertThat(parse(text, "audit").upgrade("postgresql").sql()).isEqualTo("postgresql\n");
	}

	@Test
	void aRevisionForOtherDatabasesDoesNothingInEitherDirection() {
		String text = """
				-- migrate:upgrade database=analytics
				up
				-- migrate:downgrade
				down
				""";
		assertThat(parse(text, "analytics").upgrade("h2").sql()).isEqualTo("up\n");
		assertThat(parse(text, "analytics").downgrade("h2").orElseThrow().sql()).isEqualTo("down\n");
		assertThat(parse(text, "default").upgrade("h2").sql()).isEmpty();
		assertThat(parse(text, "default").downgrade("h2").orElseThrow().sql()).isEmpty();
		assertThat(parse("-- migrate:upgrade database=analytics\nup", "analytics").downgrade("h2")).isEmpty();
	}

	@Test
	void aDatabaseWithoutASectionForItsDialectIsAnErrorAlsoInAHistoryOfSeveral() {
		SqlRevision script = parse("-- migrate:upgrade database=analytics dialect=postgresql\nup", "analytics");
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> script.upgrade("h2"))
			.withMessageStartingWith("x.sql:3: no upgrade section for h2, only for postgresql.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					-- migrate:upgrade database=anlytics | x.sql:3: unknown database 'anlytics'. Did you mean 'analytics'?
					-- migrate:upgrade database=a, | x.sql:3: 'a,' are no names of databases.
					-- migrate:upgrade database=analytics;-- migrate:upgrade database=audit,analytics | x.sql:4: second upgrade section of the database analytics, the first is in line 3.
					-- migrate:upgrade database=analytics;-- migrate:downgrade database=audit | x.sql:4: downgrade section for audit, for which there is no upgrade section.
					""")
	void refusesSectionsOfDatabasesThatMakeNoSense(String sections, String message) {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> parse(sections.replace(';', '\n'), "default"))
			.withMessageStartingWith(message);
	}

	private static SqlRevision parse(String sections, String database) {
		return SqlRevision.parse("x.sql", "-- m\n-- Revision ID: a\n" + sections,
				new TargetDatabase(database, Set.of("default", "analytics", "audit")));
	}

	@Test
	void refusesToRunAFileThatHasChangedSinceItWasRead() {
		AtomicReference<String> file = new AtomicReference<>(TEXT);
		SqlRevision script = SqlRevision.read("x.sql", null, file::get, TargetDatabase.DEFAULT);
		assertThat(script.upgrade("h2").sql()).contains("ADD COLUMN");
		file.set(TEXT.replace("is_active", "is_passed"));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> script.upgrade("h2"))
			.withMessageStartingWith("x.sql: the file has changed");
		file.set(" " + TEXT.replace("\n\n", " \n\n"));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(script::text);
	}

}
