package dev.migrate.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The directories in which new revisions are written, one for each location: that of a
 * {@code file:} location itself, and for a {@code classpath:} location the sources of the
 * project, {@code src/main/resources}.
 */
public final class WritableLocations {

	private final List<String> locations;

	private final ClassLoader classLoader;

	private final Path workingDirectory;

	/**
	 * Create locations.
	 * @param locations the locations that revisions are read from
	 * @param classLoader tells which projects' output the app runs from
	 * @param workingDirectory the project, where the class path does not tell
	 */
	public WritableLocations(List<String> locations, ClassLoader classLoader, Path workingDirectory) {
		this.locations = List.copyOf(locations);
		this.classLoader = classLoader;
		this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
	}

	/**
	 * The project in which revisions are written.
	 * @return its directory; the working directory if the app does not run from a project
	 */
	public Path project() {
		return trees().stream().findFirst().map(SourceTree::project).orElse(this.workingDirectory);
	}

	/**
	 * The directory of the first location.
	 * @return the directory, which need not exist
	 * @throws ScriptException if it has none, as in a packaged app
	 */
	public Path first() {
		if (this.locations.isEmpty()) {
			throw new ScriptException("migrate.locations", 0, "no location is configured. Name one.");
		}
		return directory(this.locations.get(0));
	}

	/**
	 * Find a file where people write it: for {@code classpath:} in the sources.
	 * @param location the file, with {@code classpath:} or {@code file:}
	 * @return the file, which need not exist; empty in a packaged app away from its
	 * sources
	 */
	public Optional<Path> file(String location) {
		return find(location);
	}

	/**
	 * Find the file of a Java source.
	 * @param path its path below the root of the sources
	 * @return the file, which need not exist
	 * @throws ScriptException if the app does not run from a project
	 */
	Path java(String path) {
		return trees().stream()
			.findFirst()
			.map((tree) -> tree.java(path))
			.orElseThrow(() -> new ScriptException(path, 0,
					"there are no sources to write a revision to: the app does not run from a project, and %s is none. Go to the project's directory."
						.formatted(this.workingDirectory)));
	}

	/**
	 * Choose the directory of a new revision.
	 * @param versionPath what was asked for: a location, its directory or one below it;
	 * or {@code null}
	 * @param parents the files of the revisions that it follows, where they are known
	 * @param revises the ids of those revisions
	 * @return the directory, which need not exist
	 * @throws ScriptException if there is no telling, or it is not one of the locations
	 */
	Path choose(@Nullable String versionPath, List<Path> parents, List<String> revises) {
		if (versionPath != null) {
			return named(versionPath);
		}
		if (this.locations.size() <= 1) {
			return first();
		}
		for (Path parent : parents) {
			for (Path directory : directories()) {
				if (parent.startsWith(directory)) {
					return directory;
				}
			}
		}
		String why = revises.isEmpty() ? "the new revision follows no other one"
				: "revision " + revises.get(0) + " is in none that can be written";
		throw new ScriptException("migrate.locations", 0,
				"there are several locations, and %s. Choose one with --version-path: %s.".formatted(why,
						String.join(", ", this.locations)));
	}

	private Path named(String versionPath) {
		for (String location : this.locations) {
			if (location.equals(versionPath) || withoutPrefix(location).equals(withoutPrefix(versionPath))) {
				return directory(location);
			}
		}
		Path path = this.workingDirectory.resolve(withoutPrefix(versionPath)).normalize();
		return directories().stream()
			.filter(path::startsWith)
			.findFirst()
			.map((directory) -> path)
			.orElseThrow(() -> new ScriptException(versionPath, 0,
					"revisions are not read from there, so one written there would be lost. Name one of %s, or add it to migrate.locations."
						.formatted(String.join(", ", this.locations))));
	}

	private List<Path> directories() {
		return this.locations.stream().map(this::find).flatMap(Optional::stream).toList();
	}

	private Path directory(String location) {
		return find(location).orElseThrow(() -> new ScriptException(location, 0,
				"there are no sources to write a revision to: the app does not run from a project, and %s is none. Go to the project's directory, or run with --migrate.locations=file:<directory>."
					.formatted(this.workingDirectory)));
	}

	private Optional<Path> find(String location) {
		String path = withoutPrefix(location);
		if (location.startsWith("file:")) {
			return Optional.of(this.workingDirectory.resolve(path).normalize());
		}
		List<SourceTree> trees = trees();
		return trees.stream()
			.map((tree) -> tree.resources(path))
			.filter((directory) -> directory.toFile().isDirectory())
			.findFirst()
			.or(() -> trees.stream().findFirst().map((tree) -> tree.resources(path)));
	}

	/** The projects that may hold sources, the likeliest first. */
	private List<SourceTree> trees() {
		List<SourceTree> trees = SourceTree.onClassPath(this.classLoader);
		SourceTree.inProject(this.workingDirectory).ifPresent((tree) -> {
			// the project one stands in, unless the app is not of it
			boolean running = trees.remove(tree);
			trees.add((running || trees.isEmpty()) ? 0 : trees.size(), tree);
		});
		return trees;
	}

	private static String withoutPrefix(String location) {
		if (location.startsWith("file:")) {
			return StringUtils.cleanPath(location.replaceFirst("^file:(//)?", ""));
		}
		String path = location.replaceFirst("^classpath\\*?:", "");
		return path.equals(location) ? path : StringUtils.trimLeadingCharacter(path, '/');
	}

}
