package dev.migrate.script;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class FingerprintScannerTests {

	private static final byte[] FIRST = "-- first".getBytes(UTF_8);

	private static final byte[] SECOND = "-- second".getBytes(UTF_8);

	@TempDir
	private Path directory;

	@Test
	void readsAnApplicationsClassesFromItsExecutableJar() throws IOException {
		Path jar = jar("my app+1.jar");
		assertThat(scan("jar:nested:" + jar.toUri().getRawPath() + "/!BOOT-INF/classes/!/db/migrations/"))
			.containsExactlyInAnyOrder(Fingerprint.of(FIRST), Fingerprint.of(SECOND));
		assertThat(scan("jar:nested:" + jar.toUri().getRawPath() + "/!BOOT-INF/classes/!/db/other/"))
			.containsExactly(Fingerprint.of(FIRST));
	}

	@Test
	void leavesLibrariesToTheLoader() throws IOException {
		String jar = "jar:nested:" + jar("app.jar").toUri().getRawPath();
		assertThatIOException().isThrownBy(() -> scan(jar + "/!BOOT-INF/lib/some.jar!/db/migrations/"))
			.withMessage("asked the loader");
		assertThatIOException().isThrownBy(() -> scan("jar:nested:/no/such.jar/!BOOT-INF/classes/!/db/migrations/"))
			.withMessage("asked the loader");
		assertThatIOException().isThrownBy(() -> scan("jar:file:/a.jar!/db/migrations/"))
			.withMessage("asked the loader");
	}

	private Path jar(String name) throws IOException {
		Path jar = this.directory.resolve(name);
		try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
			add(zip, "BOOT-INF/classes/db/migrations/a.sql", FIRST);
			add(zip, "BOOT-INF/classes/db/migrations/2026/b.sql", SECOND);
			add(zip, "BOOT-INF/classes/db/migrations/readme.txt", FIRST);
			add(zip, "BOOT-INF/classes/db/other/c.sql", FIRST);
			add(zip, "db/migrations/outside.sql", FIRST);
		}
		return jar;
	}

	private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
	}

	@SuppressWarnings("deprecation")
	private static long[] scan(String url) throws IOException {
		FingerprintScanner scanner = new FingerprintScanner();
		scanner.addJar(new URL(null, url, new URLStreamHandler() {

			@Override
			protected URLConnection openConnection(URL u) throws IOException {
				throw new IOException("asked the loader");
			}

		}), LocationScanner.SUFFIX);
		return scanner.fingerprints();
	}

}
