package dev.migrate.sample.notes;

import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

import org.springframework.context.annotation.Import;

/**
 * {@link NotesContract} on the PostgreSQL of {@link TestNotesApplication}. CI fails when
 * it is skipped.
 */
@EnabledIfDockerAvailable
@Import(TestNotesApplication.Containers.class)
class NotesOnPostgresqlTests extends NotesContract {

}
