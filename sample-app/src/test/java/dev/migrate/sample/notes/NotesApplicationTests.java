package dev.migrate.sample.notes;

import org.springframework.test.context.TestPropertySource;

/**
 * {@link NotesContract} on H2, the database of a fresh clone.
 */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notes;DB_CLOSE_DELAY=-1")
class NotesApplicationTests extends NotesContract {

}
