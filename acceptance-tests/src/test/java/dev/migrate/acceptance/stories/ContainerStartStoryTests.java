package dev.migrate.acceptance.stories;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.testing.ChildJvm;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A notes application in a container, whose entrypoint migrates and then starts it.
 *
 * @see GracefulStartStoryTests
 */
class ContainerStartStoryTests extends Story {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final HttpClient http = HttpClient.newHttpClient();

	private RevisionFile initial;

	@BeforeEach
	void notes() {
		NotesProject.write(this.project);
		this.initial = revise("Initial schema", NotesProject.CREATE_NOTES, "DROP TABLE notes;");
	}

	@Test
	void entrypointUpgradesAndServes() throws Exception {
		try (ChildJvm container = Shell.of(this.project, this.database).start("./entrypoint.sh")) {
			int port = port(container);
			assertThat(container.output())
				.contains("Running database migrations...",
						"INFO  [migrate] Running upgrade  -> " + this.initial.id() + ", Initial schema")
				.doesNotContain("continuing anyway");
			assertThat(get(port, "/notes")).isEqualTo("200 []");
			assertThat(get(port, "/actuator/health/readiness")).startsWith("200 ");
			assertThat(get(port, "/actuator/migrations")).contains("\"status\":\"UP_TO_DATE\"");
		}
		assertThat(tables().names()).containsExactly("notes");
	}

	@Test
	void withoutADatabaseTheApplicationServesWhatNeedsNone() throws Exception {
		try (ChildJvm container = Shell.of(this.project, this.database)
			.with("DATABASE_URL", "")
			.start("./entrypoint.sh")) {
			int port = port(container);
			assertThat(container.output()).doesNotContain("migrations...", "Running upgrade");
			assertThat(get(port, "/")).isEqualTo("200 Notes");
			assertThat(get(port, "/notes")).startsWith("503 ");
			assertThat(get(port, "/actuator/health/readiness")).startsWith("200 ");
			assertThat(get(port, "/actuator/migrations")).contains("\"status\":\"NO_DATASOURCE\"");
		}
		assertThat(tables().names()).isEmpty();
	}

	@Test
	void migrationThatFailsIsLoggedAndTheApplicationStartsAnyway() throws Exception {
		RevisionFile broken = revise("Count notes", "INSERT INTO note_count VALUES (0);", "DELETE FROM note_count;");
		try (ChildJvm container = Shell.of(this.project, this.database).start("./entrypoint.sh")) {
			int port = port(container);
			assertThat(container.output()).contains("ERROR [migrate] ", broken.path().getFileName() + ":",
					"INSERT INTO note_count VALUES (0)", "Migration failed - continuing anyway");
			assertThat(get(port, "/notes")).as("what the first revision made").isEqualTo("200 []");
			assertThat(get(port, "/actuator/health/readiness")).startsWith("503 ");
			assertThat(get(port, "/actuator/health/liveness")).startsWith("200 ");
			sql().sql("CREATE TABLE note_count (number integer)").update();
			Awaitility.await()
				.atMost(PATIENCE)
				.untilAsserted(() -> assertThat(get(port, "/actuator/health/readiness")).startsWith("200 "));
		}
		db("current").prints(broken.id() + " (head)");
	}

	private static int port(ChildJvm container) throws InterruptedException {
		Matcher matcher = PORT.matcher(container.awaitOutput("Started App", PATIENCE));
		assertThat(matcher.find()).as(container.output()).isTrue();
		return Integer.parseInt(matcher.group(1));
	}

	/** The status and the body. */
	private String get(int port, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + port + path);
		HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(uri).build(),
				HttpResponse.BodyHandlers.ofString());
		return response.statusCode() + " " + response.body();
	}

}
