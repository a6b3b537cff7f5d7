package dev.migrate.sample.notes.analytics;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of Notes with its second database.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:analytics-notes;DB_CLOSE_DELAY=-1",
		"notes.analytics.datasource.url=jdbc:h2:mem:analytics;DB_CLOSE_DELAY=-1" })
@ActiveProfiles("analytics")
@AutoConfigureMockMvc
class AnalyticsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	NoteEvents events;

	@Test
	void theEndpointShowsBothDatabases() {
		MvcTestResult migrations = this.mvc.get().uri("/actuator/migrations").exchange();
		assertThat(migrations).hasStatusOk();
		assertThat(migrations).bodyJson()
			.extractingPath("$.databases.analytics.current[*]")
			.asArray()
			.containsExactly("c84e15a9b3f0");
		assertThat(migrations).bodyJson()
			.extractingPath("$.databases.default.current[*]")
			.asArray()
			.containsExactly("b03beb94cae0");
		assertThat(this.mvc.get().uri("/actuator/health/readiness")).hasStatusOk();
	}

	@Test
	void anAddedNoteIsRecorded() {
		long before = this.events.count();
		assertThat(this.mvc.post().uri("/api/notes").contentType(MediaType.APPLICATION_JSON).content("""
				{"title": "Groceries", "content": "Milk"}""").exchange()).hasStatus(HttpStatus.CREATED);
		assertThat(this.events.count()).isEqualTo(before + 1);
	}

}
