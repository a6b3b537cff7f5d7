package dev.migrate.script;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * {@link RevisionScriptReader}, {@link LocationScanner} and {@link RevisionScripts}.
 */
class RevisionScriptReaderTests {

	@TempDir
	Path temporary;

	private static String script(String id) {
		return "-- ü\n-- Revision ID: " + id.replaceAll("\\W", "_") + "\n-- migrate:upgrade\nSELECT '" + id + "';\n";
	}

	private Path directory(String name, String... files) throws IOException {
		Path directory = Files.createDirectories(this.temporary.resolve(name));
		for (String file : files) {
			Path path = directory.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, script(path.getFileName().toString().replaceFirst("\\..*", "")));
		}
		return directory;
	}

	private Path jar(String name, String... files) throws IOException {
		Path jar = this.temporary.resolve(name);
		List<String> entries = new ArrayList<>();
		for (String file : files) {
			for (int slash = file.indexOf('/'); slash > 0; slash = file.indexOf('/', slash + 1)) {
				if (!entries.contains(file.substring(0, slash + 1))) {
					entries.add(file.substring(0, slash + 1));
				}
			}
			entries.add(file);
		}
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
			for (String entry : entries) {
				out.putNextEntry(new JarEntry(entry));
				if (!entry.endsWith("/")) {
					String id = entry.substring(entry.lastIndexOf('/') + 1).replaceFirst("\\..*", "");
					out.write(script(id).getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		return jar;
	}

	private static URLClassLoader classPath(Path... paths) throws IOException {
		List<URL> urls = new ArrayList<>();
		for (Path path : paths) {
			urls.add(path.toUri().toURL());
		}
		return new URLClassLoader(urls.toArray(URL[]::new), null);
	}

	private static RevisionScripts read(ClassLoader classLoader, String... locations) {
		return new RevisionScriptReader(classLoader).read(List.of(locations));
	}

	private static List<String> paths(RevisionScripts scripts) {
		return scripts.revisions().stream().map(RevisionScript::path).toList();
	}

	@Test
	void readsADirectoryOfTheClassPathInOrder() throws IOException {
		Path root = directory("my app", "db/migrations/b.sql", "db/migrations/a.sql", "db/migrations/a/z.sql",
				"db/migrations/2/c d+ü.sql", "db/migrations/note.txt", "db/other/x.sql");
		try (URLClassLoader classLoader = classPath(root)) {
			RevisionScripts scripts = read(classLoader, "classpath:db/migrations");
			assertThat(paths(scripts)).containsExactly("db/migrations/a.sql", "db/migrations/b.sql",
					"db/migrations/2/c d+ü.sql", "db/migrations/a/z.sql");
			assertThat(scripts.missingLocations()).isEmpty();
			assertThat(((SqlRevision) scripts.get("z")).upgrade("h2").sql()).isEqualTo("SELECT 'z';\n");
		}
	}

	@Test
	void readsAJarInOrder() throws IOException {
		Path jar = jar("my lib+.jar", "db/migrations/b.sql", "db/migrations/2/c d+ü.sql", "db/migrations/a.sql",
				"db/migrations/readme.md", "db/migrations2/x.sql");
		try (URLClassLoader classLoader = classPath(jar)) {
			RevisionScripts scripts = read(classLoader, "classpath:/db/migrations/");
			assertThat(paths(scripts)).containsExactly("db/migrations/a.sql", "db/migrations/b.sql",
					"db/migrations/2/c d+ü.sql");
			assertThat(((SqlRevision) scripts.get("b")).upgrade("h2").sql()).isEqualTo("SELECT 'b';\n");
			assertThat(scripts.get("b").doc()).isEqualTo("ü");
		}
	}

	@Test
	void readsTheSameFolderOfSeveralRootsInTheOrderOfTheClassPath() throws IOException {
		Path jar = jar("lib.jar", "db/migrations/b.sql");
		Path other = jar("other.jar", "db/migrations/a.sql");
		Path root = directory("classes", "db/migrations/c.sql");
		try (URLClassLoader classLoader = classPath(root, jar, other)) {
			RevisionScripts scripts = read(classLoader, "classpath:db/migrations");
			assertThat(paths(scripts)).containsExactly("db/migrations/c.sql", "db/migrations/b.sql",
					"db/migrations/a.sql");
			assertThat(scripts.graph()).isNotNull().isSameAs(scripts.graph());
		}
	}

	@Test
	void readsLocationsInOrderAndFilesOnce() throws IOException {
		Path root = directory("classes", "db/migrations/a.sql", "db/migrations/sub/b.sql");
		Path extra = directory("extra", "c.sql", "deep/d.sql");
		Files.createSymbolicLink(extra.resolve("linked.sql"), root.resolve("db/migrations/a.sql"));
		try (URLClassLoader classLoader = classPath(root)) {
			String directory = "file:" + root.resolve("db/../db/migrations");
			RevisionScripts scripts = read(classLoader, "file:" + extra, "classpath:db/migrations", directory,
					"classpath:db/migrations/sub");
			assertThat(paths(scripts)).containsExactly(extra.resolve("c.sql").toString(),
					extra.resolve("linked.sql").toString(), extra.resolve("deep/d.sql").toString(),
					"db/migrations/sub/b.sql");
			assertThat(paths(read(classLoader, directory))).containsExactly(
					root.resolve("db/migrations/a.sql").toString(), root.resolve("db/migrations/sub/b.sql").toString());
		}
	}

	@Test
	void acceptsFileLocationsAsSpringWritesThem() throws IOException {
		Path directory = directory("with space", "a.sql");
		ClassLoader classLoader = getClass().getClassLoader();
		assertThat(read(classLoader, "file:" + directory + "/").revisions()).hasSize(1);
		assertThat(read(classLoader, directory.toUri().toString()).revisions()).hasSize(1);
		assertThat(read(classLoader, "file://" + directory).revisions()).hasSize(1);
		Path relative = Path.of("").toAbsolutePath().relativize(directory);
		assertThat(paths(read(classLoader, "file:" + relative))).containsExactly(relative.resolve("a.sql").toString());
	}

	@Test
	void saysWhichLocationsDoNotExist() throws IOException {
		try (URLClassLoader classLoader = classPath(directory("classes", "db/migrations/a.sql"))) {
			RevisionScripts scripts = read(classLoader, "classpath:db/none", "classpath:db/migrations");
			assertThat(scripts.missingLocations()).containsExactly("classpath:db/none");
			assertThat(scripts.revisions()).hasSize(1);
		}
	}

	@Test
	void refusesAFileLocationThatIsNoDirectory() throws IOException {
		Path directory = directory("dir", "a.sql");
		assertRefused("file:" + directory.resolve("none"),
				"no such directory. Create it, or correct migrate.locations.");
		assertRefused("file:" + directory.resolve("a.sql"),
				"not a directory. Name the directory that holds the revisions.");
	}

	@Test
	void refusesALocationThatItCannotUnderstand() {
		assertRefused("db/migrations",
				"a location needs a prefix. Write 'classpath:db/migrations' or 'file:db/migrations'.");
		assertRefused("classpath:", "not a folder. Name one, as in classpath:db/migrations;");
		assertRefused("classpath:db/**", "not a folder.");
		assertRefused("classpath:db/{vendor}", "not a folder.");
	}

	private void assertRefused(String location, String problem) {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> read(getClass().getClassLoader(), location))
			.withMessageStartingWith(location + ": " + problem);
	}

	@Test
	void namesTheFileThatIsWrong() throws IOException {
		Path directory = directory("dir", "a.sql");
		Files.write(directory.resolve("b.sql"), "-- für".getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> read(getClass().getClassLoader(), "file:" + directory))
			.withMessageStartingWith(directory.resolve("b.sql") + ":1: not UTF-8 text");
	}

	@Test
	void saysWhichFileIsGoneWhenItIsNeeded() throws IOException {
		Path directory = directory("dir", "a.sql");
		SqlRevision script = (SqlRevision) read(getClass().getClassLoader(), "file:" + directory).get("a");
		Files.delete(directory.resolve("a.sql"));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> script.upgrade("h2"))
			.withMessageStartingWith(directory.resolve("a.sql") + ": cannot be read: ");
	}

	@Test
	void findsScriptsById() {
		SqlRevision script = SqlRevision.parse("a.sql", script("a"));
		RevisionScripts scripts = RevisionScripts.of(List.of(script));
		assertThat(scripts.find("a")).containsSame(script);
		assertThat(scripts.find("b")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> scripts.get("b"))
			.withMessage("No script has the revision id 'b'");
	}

	@Test
	void fingerprintsAreTheSameOnDiskAndInAJar() throws IOException {
		directory("classes/db/migrations", "b.sql", "2/c d+ü.sql", "a.sql", "notes.txt");
		Path jar = jar("lib.jar", "db/migrations/b.sql", "db/migrations/2/c d+ü.sql", "db/migrations/a.sql",
				"db/migrations/notes.txt", "db/other/d.sql");
		try (URLClassLoader onDisk = classPath(this.temporary.resolve("classes"));
				URLClassLoader inJar = classPath(jar)) {
			List<String> locations = List.of("classpath:db/migrations");
			long[] fingerprints = new RevisionScriptReader(onDisk).fingerprints(locations);
			assertThat(fingerprints).hasSize(3).isSorted();
			assertThat(new RevisionScriptReader(inJar).fingerprints(locations)).isEqualTo(fingerprints);
			assertThat(new RevisionScriptReader(inJar).read(locations).revisions())
				.extracting(RevisionScript::fingerprint)
				.containsExactlyInAnyOrder(fingerprints[0], fingerprints[1], fingerprints[2]);
		}
	}

	@Test
	void whenALocationIsMissingThereAreNoFingerprints() {
		assertThat(new RevisionScriptReader(getClass().getClassLoader()).fingerprints(List.of("classpath:no/such")))
			.isNull();
	}

}
