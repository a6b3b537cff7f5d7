package dev.migrate.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The templates of new revision files: those of a directory, and for what it lacks the
 * built-in ones.
 */
public final class RevisionTemplates {

	private static final List<String> BUILT_IN = List.of(SqlFormat.TEMPLATE, JavaFormat.TEMPLATE);

	private final @Nullable Path directory;

	/**
	 * Create templates.
	 * @param directory the directory of the project's own templates, which need not
	 * exist, or {@code null} for none
	 */
	public RevisionTemplates(@Nullable Path directory) {
		this.directory = directory;
	}

	/**
	 * Read a template.
	 * @param name its file name
	 * @return the template
	 * @throws ScriptException if it cannot be read
	 */
	Template get(String name) {
		Path own = (this.directory != null) ? this.directory.resolve(name) : null;
		if (own == null || !Files.exists(own)) {
			return new Template("built-in template " + name, new String(builtIn(name), StandardCharsets.UTF_8));
		}
		try {
			return new Template(own.toString(), ScriptText.decode(own.toString(), Files.readAllBytes(own)));
		}
		catch (IOException ex) {
			throw new ScriptException(own.toString(), 0, "the template cannot be read: " + ex.getMessage(), ex);
		}
	}

	/**
	 * The files of the built-in templates.
	 * @return their names
	 */
	public static List<String> builtIn() {
		return BUILT_IN;
	}

	/**
	 * Copy the built-in templates to where they can be edited.
	 * @param directory the directory, made if need be
	 * @return the files written; one that is there already is kept as it is and left out
	 * @throws ScriptException if a file cannot be written
	 */
	public static List<Path> copyTo(Path directory) {
		List<Path> written = new ArrayList<>();
		try {
			Files.createDirectories(directory);
			for (String name : BUILT_IN) {
				Path file = directory.resolve(name);
				if (Files.notExists(file)) {
					Files.write(file, builtIn(name));
					written.add(file);
				}
			}
		}
		catch (IOException ex) {
			throw new ScriptException(directory.toString(), 0, "the templates cannot be written: " + ex.getMessage(),
					ex);
		}
		return written;
	}

	private static byte[] builtIn(String name) {
		try (InputStream stream = RevisionTemplates.class.getResourceAsStream("templates/" + name)) {
			if (stream == null) {
				throw new IllegalArgumentException("There is no built-in template " + name);
			}
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
