package dev.migrate.script;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import dev.migrate.operation.Revision;

/**
 * Takes the fingerprints of the files below some places. It runs in every start of every
 * application, most often in a JVM that has just begun, and so it does without streams,
 * regular expressions and paths; whatever is out of the ordinary is left to those who
 * read the revisions in full.
 */
final class FingerprintScanner {

	/** As it stands in the class file of whatever has the annotation. */
	private static final byte[] ANNOTATION = ("L" + Revision.class.getName().replace('.', '/') + ";")
		.getBytes(StandardCharsets.US_ASCII);

	// Links may lead in circles
	private static final int DEEPEST = 50;

	private final CRC32 crc = new CRC32();

	// The JDK reads more than this through memory that it allocates for each read
	private final byte[] buffer = new byte[8192];

	private final Set<String> seen = new HashSet<>();

	private long[] found = new long[64];

	private int count;

	/**
	 * Add the files below a directory.
	 * @param suffix how their names end: {@code .class} for Java revisions
	 */
	void addDirectory(File directory, String suffix) throws IOException {
		if (this.seen.add(directory.getPath() + '*' + suffix)) {
			addDirectory(directory, suffix, 0);
		}
	}

	private void addDirectory(File directory, String suffix, int depth) throws IOException {
		String[] names = directory.list();
		if (names == null || depth > DEEPEST) {
			throw new IOException("Not to be listed: " + directory);
		}
		for (String name : names) {
			File file = new File(directory, name);
			if (name.endsWith(suffix)) {
				try (FileInputStream stream = new FileInputStream(file)) {
					add(stream, suffix);
				}
			}
			else if (file.isDirectory()) {
				addDirectory(file, suffix, depth + 1);
			}
		}
	}

	/**
	 * Add the files below a folder in a jar. Of SQL, nothing but the jar's directory is
	 * read.
	 * @param folder the folder's URL
	 */
	void addJar(URL folder, String suffix) throws IOException {
		if (!this.seen.add(folder.toString() + '*' + suffix)) {
			return;
		}
		ExecutableJarFolder executable = ExecutableJarFolder.of(folder);
		if (executable != null) {
			try (ZipFile jar = new ZipFile(executable.jar())) {
				add(jar, executable.prefix(), suffix);
			}
			return;
		}
		URLConnection connection = folder.openConnection();
		if (!(connection instanceof JarURLConnection inJar)) {
			throw new IOException("Not in a jar: " + folder);
		}
		connection.setUseCaches(false);
		try (JarFile jar = inJar.getJarFile()) {
			add(jar, inJar.getEntryName(), suffix);
		}
	}

	private void add(ZipFile jar, String prefix, String suffix) throws IOException {
		Enumeration<? extends ZipEntry> entries = jar.entries();
		while (entries.hasMoreElements()) {
			ZipEntry entry = entries.nextElement();
			String name = entry.getName();
			if (name.startsWith(prefix) && name.endsWith(suffix)) {
				add(jar, entry, suffix);
			}
		}
	}

	private void add(ZipFile jar, ZipEntry entry, String suffix) throws IOException {
		if (isSql(suffix) && entry.getCrc() >= 0 && entry.getSize() >= 0) {
			add(Fingerprint.of(entry.getCrc(), entry.getSize()));
			return;
		}
		try (InputStream stream = jar.getInputStream(entry)) {
			add(stream, suffix);
		}
	}

	/** Add a class, whatever it is. */
	void addClass(URL classFile) throws IOException {
		try (InputStream stream = classFile.openStream()) {
			add(Fingerprint.of(stream.readAllBytes()));
		}
	}

	/** Whether a class is among those that are found by their package. */
	static boolean isFound(URL classFile) throws IOException {
		try (InputStream stream = classFile.openStream()) {
			return mentionsAnnotation(stream.readAllBytes());
		}
	}

	private void add(InputStream stream, String suffix) throws IOException {
		if (isSql(suffix)) {
			add(Fingerprint.of(stream, this.crc, this.buffer));
			return;
		}
		byte[] bytes = stream.readAllBytes();
		if (mentionsAnnotation(bytes)) {
			add(Fingerprint.of(bytes));
		}
	}

	private static boolean isSql(String suffix) {
		return suffix.equals(LocationScanner.SUFFIX);
	}

	/** Whether a class may be a revision; that of another one may mention it too. */
	private static boolean mentionsAnnotation(byte[] bytes) {
		for (int i = 0; i <= bytes.length - ANNOTATION.length; i++) {
			if (bytes[i] == 'L' && Arrays.equals(bytes, i, i + ANNOTATION.length, ANNOTATION, 0, ANNOTATION.length)) {
				return true;
			}
		}
		return false;
	}

	private void add(long fingerprint) {
		if (this.count == this.found.length) {
			this.found = Arrays.copyOf(this.found, this.count * 2);
		}
		this.found[this.count++] = fingerprint;
	}

	/** What was found, in ascending order. */
	long[] fingerprints() {
		long[] sorted = Arrays.copyOf(this.found, this.count);
		Arrays.sort(sorted);
		return sorted;
	}

}
