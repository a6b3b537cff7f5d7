package dev.migrate.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.script.RevisionScriptReader;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.RevisionSource;
import dev.migrate.testing.TestSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a start costs that finds nothing to do, and what it must not overlook.
 */
abstract class UpToDateContract {

	@TempDir
	Path directory;

	private DataSource dataSource;

	private CountingDataSource counting;

	private JdbcTemplate jdbc;

	private MigrationMonitor monitor;

	@BeforeEach
	void applyHistory(TestSchema schema) throws IOException {
		this.dataSource = schema.dataSource();
		this.jdbc = new JdbcTemplate(this.dataSource);
		write("a1", "", "CREATE TABLE note (id integer NOT NULL);");
		write("b2", "a1", "INSERT INTO note (id) VALUES (1);");
		start();
		assertThat(this.monitor.phase("default")).isEqualTo(Phase.UP_TO_DATE);
	}

	private Path write(String id, String revises, String sql) throws IOException {
		return Files.writeString(this.directory.resolve(id + ".sql"),
				TestHistory.header(id, revises) + "-- migrate:upgrade\n" + sql + "\n");
	}

	private void start() {
		start(StartupMode.UPGRADE, false, null);
	}

	private void start(StartupMode mode, boolean requireSingleHead, @Nullable DataSource pool) {
		this.counting = new CountingDataSource(this.dataSource);
		this.monitor = new MigrationMonitor();
		Migrator migrator = new Migrator(this.counting, new DirectorySource(this.directory), MigratorSettings.DEFAULTS,
				List.of());
		StartupSettings settings = new StartupSettings(mode, FailureMode.FAIL, requireSingleHead, Duration.ofSeconds(1),
				Duration.ofSeconds(1));
		try (StartupMigration migration = new StartupMigration("default",
				(pool != null) ? migrator.withPool(pool) : migrator, this.monitor, settings, List.of())) {
			migration.run();
		}
	}

	private boolean wasQuick() {
		return this.counting.statements().size() == 1 && this.counting.statements().get(0).startsWith("SELECT CASE");
	}

	private List<Map<String, Object>> rows() {
		return this.jdbc.queryForList("SELECT * FROM migrate_revisions ORDER BY revision");
	}

	private int notes() {
		Integer count = this.jdbc.queryForObject("SELECT count(*) FROM note", Integer.class);
		return (count != null) ? count : -1;
	}

	private @Nullable String fingerprint(String revision) {
		return this.jdbc.queryForObject("SELECT fingerprint FROM migrate_revisions WHERE revision = '" + revision + "'",
				String.class);
	}

	@ParameterizedTest
	@EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
	void whenNothingHasChangedThenOneStatementIsAllAndNothingIsWritten(StartupMode mode) {
		List<Map<String, Object>> before = rows();
		start(mode, false, null);
		assertThat(wasQuick()).as("%s", this.counting.statements()).isTrue();
		assertThat(this.counting.connections()).isEqualTo(1);
		assertThat(this.monitor.phase("default")).isEqualTo(Phase.UP_TO_DATE);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void detailsOfTheStatusAreLookedUpOnceWhenSomebodyAsks() {
		start();
		assertThat(this.counting.statements()).hasSize(1);
		MigrationStatus status = this.monitor.status("default");
		assertThat(status.phase()).isEqualTo(Phase.UP_TO_DATE);
		assertThat(status.current()).containsExactly("b2");
		assertThat(status.heads()).containsExactly("b2");
		assertThat(status.history()).extracting(RevisionView::revision).containsExactly("a1", "b2");
		assertThat(this.monitor.statuses()).containsEntry("default", status);
		assertThat(this.counting.statements()).hasSize(2);
	}

	@Test
	void theEndpointGetsTheDetailsToo() {
		start();
		Migrator migrator = new Migrator(this.counting, new DirectorySource(this.directory), MigratorSettings.DEFAULTS,
				List.of());
		StatusRefresher refresher = new StatusRefresher("default", migrator, this.monitor, Duration.ofMinutes(1));
		assertThat(refresher.status().history()).hasSize(2);
		assertThat(refresher.status().current()).containsExactly("b2");
		assertThat(this.counting.statements()).hasSize(2);
	}

	@Test
	void whenTheDatabaseIsGoneTheScriptsTellWhatTheyCan() {
		start();
		KnownStatus known = new UpToDateStatus(new Migrator(new NoConnections(), new DirectorySource(this.directory),
				MigratorSettings.DEFAULTS, List.of()), "a database");
		assertThat(known.status().phase()).isEqualTo(Phase.UP_TO_DATE);
		assertThat(known.status().current()).containsExactly("b2");
		assertThat(known.status().history()).isEmpty();
	}

	@Test
	void aNewFileIsApplied() throws IOException {
		write("c3", "b2", "INSERT INTO note (id) VALUES (2);");
		start();
		assertThat(notes()).isEqualTo(2);
		start();
		assertThat(wasQuick()).isTrue();
	}

	@Test
	void anEditedFileIsRefused() throws IOException {
		write("b2", "a1", "INSERT INTO note (id) VALUES (2);");
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(this::start);
	}

	@Test
	void aDeletedFileIsNoticed() throws IOException {
		Files.delete(this.directory.resolve("b2.sql"));
		assertThatExceptionOfType(DatabaseAheadException.class).isThrownBy(this::start);
	}

	@Test
	void aRowDeletedByHandMakesItsRevisionPending() {
		this.jdbc.update("DELETE FROM migrate_revisions WHERE revision = 'b2'");
		start();
		assertThat(notes()).isEqualTo(2);
	}

	@Test
	void aRowThatNoFileDescribesIsNoticed() {
		this.jdbc.update("INSERT INTO migrate_revisions (revision, state, fingerprint) VALUES ('zz', 'APPLIED', 4711)");
		assertThatExceptionOfType(DatabaseAheadException.class).isThrownBy(this::start);
	}

	@Test
	void aRevisionThatStandsHalfWayIsFinished() {
		this.jdbc.update("UPDATE migrate_revisions SET state = 'UPGRADE_FAILED' WHERE revision = 'b2'");
		start();
		assertThat(notes()).isEqualTo(2);
		assertThat(rows()).extracting((row) -> row.get("state")).containsOnly("APPLIED");
	}

	@Test
	void aRowWithoutFingerprintIsCheckedInFull() {
		this.jdbc.update("UPDATE migrate_revisions SET fingerprint = NULL WHERE revision = 'a1'");
		start();
		assertThat(wasQuick()).isFalse();
		assertThat(this.monitor.phase("default")).isEqualTo(Phase.UP_TO_DATE);
		assertThat(notes()).isEqualTo(1);
	}

	@Test
	void aFileMayBeRenamedAndMoved() throws IOException {
		Files.createDirectory(this.directory.resolve("2026"));
		Files.move(this.directory.resolve("b2.sql"), this.directory.resolve("2026/renamed.sql"));
		start();
		assertThat(wasQuick()).isTrue();
	}

	@Test
	void otherLineEndsAreNoEditAndRememberedWithTheNextRevision() throws IOException {
		Path file = this.directory.resolve("a1.sql");
		Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
		start();
		assertThat(wasQuick()).isFalse();
		assertThat(this.monitor.phase("default")).isEqualTo(Phase.UP_TO_DATE);
		write("c3", "b2", "INSERT INTO note (id) VALUES (2);");
		start();
		start();
		assertThat(wasQuick()).isTrue();
	}

	@Test
	void aTableFromBeforeTheColumnIsReadAndUpgraded() throws IOException {
		this.jdbc.execute("ALTER TABLE migrate_revisions DROP COLUMN fingerprint");
		start();
		assertThat(this.monitor.status("default").phase()).isEqualTo(Phase.UP_TO_DATE);
		assertThat(rows().get(0)).doesNotContainKeys("fingerprint", "FINGERPRINT");
		write("c3", "b2", "INSERT INTO note (id) VALUES (2);");
		start();
		assertThat(fingerprint("a1")).isNotNull();
		assertThat(fingerprint("c3")).isNotNull();
		start();
		assertThat(wasQuick()).isTrue();
	}

	@Test
	void aStampRecordsFingerprints() {
		this.jdbc.update("DELETE FROM migrate_revisions");
		new Migrator(this.dataSource, new DirectorySource(this.directory), MigratorSettings.DEFAULTS, List.of())
			.stamp(List.of("heads"), false);
		start();
		assertThat(wasQuick()).isTrue();
	}

	@Test
	void whereASingleHeadIsRequiredTheGraphIsBuilt() {
		start(StartupMode.UPGRADE, true, null);
		assertThat(wasQuick()).isFalse();
	}

	@Test
	void thePoolIsAskedFirst() {
		CountingDataSource pool = new CountingDataSource(this.dataSource);
		start(StartupMode.UPGRADE, false, pool);
		assertThat(pool.statements()).hasSize(1);
		assertThat(this.counting.connections()).isZero();
	}

	@Test
	void whatHasToBeDoneIsDoneOnAnotherConnection() throws IOException {
		write("c3", "b2", "INSERT INTO note (id) VALUES (2);");
		CountingDataSource pool = new CountingDataSource(this.dataSource);
		start(StartupMode.UPGRADE, false, pool);
		assertThat(pool.statements()).hasSize(1);
		assertThat(this.counting.connections()).isPositive();
		assertThat(notes()).isEqualTo(2);
	}

	@Test
	void aPoolWithoutConnectionsDoesNotMatter() {
		start(StartupMode.UPGRADE, false, new NoConnections());
		assertThat(wasQuick()).isTrue();
	}

	private record DirectorySource(Path directory) implements RevisionSource {

		@Override
		public RevisionScripts get() {
			return reader().read(List.of(location()));
		}

		@Override
		public long @Nullable [] fingerprints() {
			return reader().fingerprints(List.of(location()));
		}

		private RevisionScriptReader reader() {
			return new RevisionScriptReader(getClass().getClassLoader());
		}

		private String location() {
			return "file:" + this.directory;
		}

	}

	private static final class NoConnections extends AbstractDataSource {

		@Override
		public Connection getConnection() throws SQLTransientConnectionException {
			throw new SQLTransientConnectionException("no connection");
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLTransientConnectionException {
			return getConnection();
		}

	}

}
