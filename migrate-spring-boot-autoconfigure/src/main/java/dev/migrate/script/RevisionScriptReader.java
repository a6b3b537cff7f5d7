package dev.migrate.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrate.operation.TargetDatabase;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/**
 * Reads the SQL revisions below a list of locations:
 * <ul>
 * <li>{@code classpath:db/migrations}: that folder in every directory and jar of the
 * class path, in the order of the class path;</li>
 * <li>{@code file:./migrations}: a directory.</li>
 * </ul>
 * An app that runs out of its build's output directory, as in an IDE, reads the folder in
 * {@code src/main/resources} in place of the copy that the build made of it. Every
 * {@code *.sql} file below them is a revision. A file that two locations lead to is read
 * once. One file is in memory at a time.
 */
public final class RevisionScriptReader {

	private static final Log logger = LogFactory.getLog(RevisionScriptReader.class);

	private final LocationScanner scanner;

	private final TargetDatabase target;

	/**
	 * Create a reader.
	 * @param resourceLoader what {@code classpath:} locations are looked up with
	 * @param target the database whose sections are of interest
	 */
	public RevisionScriptReader(ResourceLoader resourceLoader, TargetDatabase target) {
		this.scanner = new LocationScanner(resourceLoader);
		this.target = target;
	}

	/**
	 * Create a reader.
	 * @param classLoader what {@code classpath:} locations are looked up with
	 */
	public RevisionScriptReader(ClassLoader classLoader) {
		this(new DefaultResourceLoader(classLoader), TargetDatabase.DEFAULT);
	}

	/**
	 * Read the revisions below some locations.
	 * @param locations the locations, each with {@code classpath:} or {@code file:}
	 * @return the revisions, and which locations do not exist
	 * @throws ScriptException if a location cannot be understood, a {@code file:}
	 * location is not a directory, or a file breaks a rule of the format
	 */
	public RevisionScripts read(List<String> locations) {
		List<SqlRevision> revisions = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		for (String location : locations) {
			List<LocationScanner.Root> roots = this.scanner.roots(location);
			if (roots.isEmpty()) {
				missing.add(location);
			}
			for (LocationScanner.Root root : roots) {
				for (ScriptFile file : this.scanner.files(root)) {
					if (seen.add(file.identity())) {
						revisions.add(SqlRevision.read(file.path(), file.file(), () -> read(file), this.target));
					}
				}
			}
		}
		return new RevisionScripts(revisions, missing);
	}

	/**
	 * Return what the files below some locations come to, byte for byte.
	 * @param locations the locations
	 * @return the fingerprints as {@link RevisionSource#fingerprints()} has them;
	 * {@code null} if they are not to be had, or a location does not exist
	 * @throws ScriptException if a location cannot be understood, or a {@code file:}
	 * location is not a directory
	 */
	public long @Nullable [] fingerprints(List<String> locations) {
		FingerprintScanner files = new FingerprintScanner();
		try {
			for (String location : locations) {
				List<LocationScanner.Root> roots = this.scanner.roots(location);
				if (roots.isEmpty()) {
					return null;
				}
				for (LocationScanner.Root root : roots) {
					if (root.directory() != null) {
						files.addDirectory(root.directory().toFile(), LocationScanner.SUFFIX);
					}
					else {
						files.addJar(ResourceUtils.toURL(root.url()), LocationScanner.SUFFIX);
					}
				}
			}
			return files.fingerprints();
		}
		catch (IOException ex) {
			logger.debug("The revisions have to be read", ex);
			return null;
		}
	}

	private static ScriptSource.Content read(ScriptFile file) {
		try {
			byte[] bytes = file.content().read();
			return new ScriptSource.Content(ScriptText.decode(file.path(), bytes), Fingerprint.of(bytes));
		}
		catch (IOException ex) {
			throw new ScriptException(file.path(), 0, "cannot be read: " + ex.getMessage(), ex);
		}
	}

}
