package dev.migrate.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/**
 * The file of accepted differences between entities and database, one in a line; lines
 * that begin with {@code #} are comments. Where the app runs from a project, the file
 * among its sources is read, not the copy that the build made of it.
 */
public final class Baseline {

	private static final String INTRODUCTION = """
			# Differences between entities and database that are accepted.
			# 'db check --update-baseline' writes this file.
			""";

	private final String location;

	private final ClassLoader classLoader;

	private final WritableLocations sources;

	/**
	 * Create a baseline.
	 * @param location the file, with {@code classpath:} or {@code file:}; it need not
	 * exist
	 * @param classLoader what {@code classpath:} is looked up with
	 * @param workingDirectory the project, where the class path does not tell
	 */
	public Baseline(String location, ClassLoader classLoader, Path workingDirectory) {
		this.location = location;
		this.classLoader = classLoader;
		this.sources = new WritableLocations(List.of(), classLoader, workingDirectory);
	}

	/**
	 * Read what is accepted.
	 * @return the keys of differences, none if there is no file
	 * @throws ScriptException if the file cannot be read
	 */
	public Set<String> read() {
		try {
			Optional<Path> file = this.sources.file(this.location);
			if (file.isPresent()) {
				return Files.exists(file.get()) ? keys(Files.readString(file.get())) : Set.of();
			}
			Resource resource = new DefaultResourceLoader(this.classLoader).getResource(this.location);
			return resource.exists() ? keys(resource.getContentAsString(StandardCharsets.UTF_8)) : Set.of();
		}
		catch (IOException ex) {
			throw new ScriptException(this.location, 0, "cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static Set<String> keys(String text) {
		return text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * Write what is accepted, in place of what was.
	 * @param keys the keys of differences
	 * @return the file
	 * @throws ScriptException if there is no place for the file, or it cannot be written
	 */
	public Path write(Collection<String> keys) {
		Path file = this.sources.file(this.location)
			.orElseThrow(() -> new ScriptException(this.location, 0,
					"there are no sources to write the baseline to: the app does not run from a project. Go to the project's directory, or set migrate.autogenerate.baseline to file:<path>."));
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file,
					INTRODUCTION + new TreeSet<>(keys).stream().map((key) -> key + "\n").collect(Collectors.joining()));
			return file;
		}
		catch (IOException ex) {
			throw new ScriptException(file.toString(), 0, "cannot be written: " + ex.getMessage(), ex);
		}
	}

}
