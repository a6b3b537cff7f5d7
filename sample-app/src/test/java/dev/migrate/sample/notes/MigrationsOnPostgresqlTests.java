package dev.migrate.sample.notes;

import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

import org.springframework.context.annotation.Import;

/**
 * {@link MigrationTests} on the PostgreSQL of {@link TestNotesApplication}. CI fails when
 * it is skipped.
 */
@EnabledIfDockerAvailable
@Import(TestNotesApplication.Containers.class)
class MigrationsOnPostgresqlTests extends MigrationTests {

}
