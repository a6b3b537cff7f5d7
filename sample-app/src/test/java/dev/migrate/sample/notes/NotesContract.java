package dev.migrate.sample.notes;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Notes does on every database. Hibernate validates the schema that the revisions
 * made, so that the application starts at all is a test of its own.
 */
@SpringBootTest
@AutoConfigureMockMvc
abstract class NotesContract {

	private static final String HEAD = "b03beb94cae0";

	@Autowired
	MockMvcTester mvc;

	@Test
	void theFirstNoteCameWithARevisionAndTheDataMigrationNamedItsAuthor() {
		assertThat(this.mvc.get().uri("/api/notes")).hasStatusOk()
			.bodyJson()
			.extractingPath("$[?(@.title == 'Welcome')].author")
			.asArray()
			.containsExactly("anonymous");
	}

	@Test
	void anAddedNoteIsListedAndAPinnedOneComesFirst() {
		assertThat(add("""
				{"title": "Release", "content": "On Friday", "author": "Mira", "pinned": true}"""))
			.hasStatus(HttpStatus.CREATED);
		assertThat(add("""
				{"title": "Groceries", "content": "Milk"}""")).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.author")
			.isEqualTo("anonymous");
		assertThat(this.mvc.get().uri("/api/notes")).bodyJson()
			.extractingPath("$[*].title")
			.asArray()
			.startsWith("Release")
			.contains("Groceries");
	}

	@Test
	void aNoteWithoutTitleIsRefused() {
		assertThat(add("""
				{"title": " ", "content": "Milk"}""")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The title is missing.");
	}

	@Test
	void aNoteThatIsTooLongIsRefused() {
		assertThat(add("{\"title\": \"Long\", \"content\": \"" + "x".repeat(501) + "\"}"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("The content has 501 characters; 500 are allowed.");
	}

	@Test
	void theEndpointShowsThatNothingIsPending() {
		MvcTestResult migrations = this.mvc.get().uri("/actuator/migrations").exchange();
		assertThat(migrations).hasStatusOk();
		assertThat(migrations).bodyJson().extractingPath("$.databases.*.current[*]").asArray().containsExactly(HEAD);
		assertThat(migrations).bodyJson().extractingPath("$.databases.*.heads[*]").asArray().containsExactly(HEAD);
		assertThat(migrations).bodyJson().extractingPath("$.databases.*.pending[*]").asArray().isEmpty();
	}

	@Test
	void theApplicationIsReady() {
		assertThat(this.mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
	}

	@Test
	void thePageIsServed() {
		assertThat(this.mvc.get().uri("/index.html")).hasStatusOk().bodyText().contains("<title>Notes</title>");
	}

	private MvcTestResult add(String note) {
		return this.mvc.post().uri("/api/notes").contentType(MediaType.APPLICATION_JSON).content(note).exchange();
	}

}
