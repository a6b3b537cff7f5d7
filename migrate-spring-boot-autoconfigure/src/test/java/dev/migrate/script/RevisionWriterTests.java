package dev.migrate.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import dev.migrate.revision.RevisionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link RevisionWriter}.
 */
class RevisionWriterTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T22:30:00.123Z"), ZoneOffset.UTC);

	@TempDir
	private Path project;

	private List<String> locations;

	private RevisionWriterSettings settings = RevisionWriterSettings.DEFAULTS;

	private Iterator<String> ids = Stream.iterate(100000000000L, (id) -> id + 1).map(String::valueOf).iterator();

	@BeforeEach
	void makeProject() throws IOException {
		Files.createDirectories(this.project.resolve("db"));
		this.locations = List.of("file:" + this.project.resolve("db"));
	}

	private RevisionScripts scripts() {
		return new RevisionScriptReader(getClass().getClassLoader()).read(this.locations);
	}

	private WrittenRevision write(NewRevision wanted) {
		WritableLocations writable = new WritableLocations(this.locations, getClass().getClassLoader(), this.project);
		return new RevisionWriter(this.settings, writable, CLOCK, this.ids::next).write(scripts(), wanted);
	}

	private static NewRevision wanted(String id, String message, String... heads) {
		return new NewRevision(id, List.of(heads), false, List.of(), List.of(), message, null, RevisionBody.EMPTY);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(this.project)) {
			return files.filter((file) -> !file.equals(this.project))
				.map((file) -> this.project.relativize(file).toString())
				.sorted()
				.toList();
		}
	}

	@Test
	void theFileHasTheFormatOfTheDesign() {
		write(wanted("60815f645d4b", "first", "head"));
		WrittenRevision written = write(wanted("4cd99ccb2794", "Add is_active to SystemConfig", "head"));
		assertThat(written.file()).isEqualTo(this.project.resolve("db/4cd99ccb2794_add_is_active_to_systemconfig.sql"));
		assertThat(written.file()).hasContent("""
				-- Add is_active to SystemConfig
				--
				-- Revision ID: 4cd99ccb2794
				-- Revises: 60815f645d4b
				-- Create Date: 2026-11-20T22:30:00Z

				-- migrate:upgrade

				-- migrate:downgrade
				""");
		assertThat(scripts().graph().heads()).extracting(Object::toString).containsExactly("4cd99ccb2794");
	}

	@Test
	void everythingThatIsAskedForIsReadBack() {
		write(wanted("aaa1", "first", "head"));
		NewRevision wanted = new NewRevision("bbb1", List.of("base"), false, List.of("aa"), List.of("lib", "lib2"),
				"A title\n\nand more of it", null, new RevisionBody("SELECT 1;\nSELECT 2;", "SELECT 3;"));
		WrittenRevision written = write(wanted);
		SqlRevision read = (SqlRevision) scripts().get("bbb1");
		assertThat(read.revision().downRevisions()).isEmpty();
		assertThat(read.revision().dependsOn()).containsExactly("aaa1");
		assertThat(read.revision().branchLabels()).containsExactly("lib", "lib2");
		assertThat(read.doc()).isEqualTo("A title\n\nand more of it");
		assertThat(read.upgrade("h2").sql().strip()).isEqualTo("SELECT 1;\nSELECT 2;");
		assertThat(read.downgrade("h2").orElseThrow().sql().strip()).isEqualTo("SELECT 3;");
		assertThat(read.file()).contains(written.file());
	}

	@Test
	void theTimeZoneCountsInNamesAndHeaders() throws IOException {
		this.settings = new RevisionWriterSettings("%(year)d/%(month).2d-%(day).2d_%(rev)s", 40,
				ZoneId.of("Asia/Tokyo"), null);
		WrittenRevision written = write(wanted("aaa1", "m", "head"));
		assertThat(written.file()).isEqualTo(this.project.resolve("db/2026/11-21_aaa1.sql"));
		assertThat(Files.readString(written.file())).contains("-- Create Date: 2026-11-21T07:30:00+09:00");
		assertThat(scripts().get("aaa1").revision().created()).isEqualTo("2026-11-20T22:30:00Z");
	}

	@Test
	void aGeneratedIdCollidesWithNoOther() {
		this.ids = List.of("cccccccccccc", "abc123abc123", "ffff00000000", "eeeeeeeeeeee").iterator();
		write(wanted("abc1", "m", "head"));
		write(new NewRevision("cccccccccccccc", List.of("head"), false, List.of(), List.of("ffff"), "m", null,
				RevisionBody.EMPTY));
		assertThat(write(wanted(null, "m", "head")).revision().id()).isEqualTo("eeeeeeeeeeee");
	}

	@Test
	void newIdsAreTwelveHexDigits() {
		WritableLocations writable = new WritableLocations(this.locations, getClass().getClassLoader(), this.project);
		WrittenRevision written = new RevisionWriter(this.settings, writable).write(scripts(),
				wanted(null, "m", "head"));
		assertThat(written.revision().id()).matches("[0-9a-f]{12}");
	}

	@Test
	void anExistingFileIsLeftAsItIs() throws IOException {
		Path file = this.project.resolve("db/aaa1_m.sql");
		Files.writeString(file, "-- other\n-- Revision ID: zzz1\n-- migrate:upgrade\n");
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> write(wanted("aaa1", "m", "head")))
			.withMessageContaining("there is a file of that name already");
		assertThat(file).content().startsWith("-- other");
		assertThat(files()).containsExactly("db", "db/aaa1_m.sql");
	}

	@Test
	void aRefusedRevisionLeavesNothingBehind() throws IOException {
		this.settings = new RevisionWriterSettings("%(year)d/%(rev)s", 40, ZoneOffset.UTC, null);
		write(wanted("aaa1", "m", "head"));
		List<String> before = files();
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> write(wanted("aaa1", "m", "head")));
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> write(wanted("b-1", "m", "head")));
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> write(new NewRevision("bbb1",
				List.of("head"), false, List.of(), List.of("aaa1"), "m", null, RevisionBody.EMPTY)));
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void aMessageThatWouldReadAsAHeaderIsRefused() throws IOException {
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> write(wanted("aaa1", "Depends On: nothing", "head")))
			.withMessageContaining("not written, because it would be read back with Depends On");
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> write(wanted("aaa1", "migrate:upgrade", "head")))
			.withMessageContaining("not written");
		assertThat(files()).containsExactly("db");
	}

	@Test
	void theProjectsOwnTemplateIsUsed() throws IOException {
		Path templates = Files.createDirectory(this.project.resolve("templates"));
		RevisionTemplates.copyTo(templates);
		Path template = templates.resolve("revision.sql");
		Files.writeString(template, Files.readString(template) + "-- owner: \\${owner}\n");
		this.settings = new RevisionWriterSettings("%(rev)s", 40, ZoneOffset.UTC, templates);
		assertThat(write(wanted("aaa1", "m", "head")).file()).content().endsWith("-- owner: ${owner}\n");
	}

	@Test
	void aTemplateThatLosesSomethingIsRefused() throws IOException {
		Path templates = Files.createDirectory(this.project.resolve("templates"));
		Files.writeString(templates.resolve("revision.sql"),
				"-- ${message}\n-- Revision ID: ${id}\n-- migrate:upgrade\n-- migrate:downgrade\n");
		this.settings = new RevisionWriterSettings("%(rev)s", 40, ZoneOffset.UTC, templates);
		write(wanted("aaa1", "m", "head"));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> write(wanted("bbb1", "m", "head")))
			.withMessageContaining("read back with Revises '[]' in place of '[aaa1]'")
			.withMessageContaining(templates.toString());
		assertThat(this.project.resolve("db/bbb1.sql")).doesNotExist();
	}

	@Test
	void amongSeveralLocationsTheParentsIsTaken() throws IOException {
		Files.createDirectories(this.project.resolve("other"));
		this.locations = List.of(this.locations.get(0), "file:" + this.project.resolve("other"));
		NewRevision first = new NewRevision("aaa1", List.of("base"), false, List.of(), List.of(), "m",
				this.locations.get(1), RevisionBody.EMPTY);
		assertThat(write(first).file()).isEqualTo(this.project.resolve("other/aaa1_m.sql"));
		assertThat(write(wanted("bbb1", "m", "aaa1")).file()).isEqualTo(this.project.resolve("other/bbb1_m.sql"));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> write(wanted("ccc1", "m", "base")))
			.withMessageContaining("there are several locations")
			.withMessageContaining("--version-path: " + String.join(", ", this.locations));
	}

	@Test
	void aVersionPathMustBeALocationOrBelowOne() {
		NewRevision below = new NewRevision("aaa1", List.of("base"), false, List.of(), List.of(), "m", "db/sub",
				RevisionBody.EMPTY);
		assertThat(write(below).file()).isEqualTo(this.project.resolve("db/sub/aaa1_m.sql"));
		NewRevision outside = new NewRevision("bbb1", List.of("base"), false, List.of(), List.of(), "m", "elsewhere",
				RevisionBody.EMPTY);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> write(outside))
			.withMessageContaining("elsewhere: revisions are not read from there");
	}

	@Test
	void anUnwritableDirectoryLeavesNothingBehind() throws IOException {
		Files.writeString(this.project.resolve("db/file"), "");
		this.settings = new RevisionWriterSettings("new/%(rev)s", 40, ZoneOffset.UTC, null);
		this.locations = List.of("file:" + this.project.resolve("db"));
		NewRevision wanted = new NewRevision("aaa1", List.of("base"), false, List.of(), List.of(), "m", "db/file",
				RevisionBody.EMPTY);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> write(wanted))
			.withMessageContaining("cannot be written");
		assertThat(files()).containsExactly("db", "db/file");
	}

	@Test
	void whenTheAppWasBuiltBeforeARevisionThenNothingIsWritten() throws IOException {
		RevisionScripts built = scripts();
		write(wanted("60815f645d4b", "first", "head"));
		WritableLocations writable = new WritableLocations(this.locations, getClass().getClassLoader(), this.project);
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> new RevisionWriter(this.settings, writable).write(built, wanted(null, "second", "head")))
			.withMessageContaining("60815f645d4b_first.sql: the application that is running was built without")
			.withMessageContaining("Build it again");
		assertThat(files()).containsExactly("db", "db/60815f645d4b_first.sql");
	}

}
