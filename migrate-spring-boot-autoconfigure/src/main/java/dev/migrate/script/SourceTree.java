package dev.migrate.script;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The sources behind a directory of compiled classes. An app that runs out of its build's
 * output directory reads revisions where people write them: a new revision is there at
 * once and a deleted one is gone, without a build in between. A packaged app has no such
 * directory.
 *
 * @param project the directory of the project or module
 */
record SourceTree(Path project) {

	// Maven; Gradle; Eclipse; IntelliJ
	private static final List<Path> OUTPUTS = List.of(Path.of("target/classes"), Path.of("build/resources/main"),
			Path.of("build/classes/java/main"), Path.of("build/classes/kotlin/main"), Path.of("bin/main"),
			Path.of("out/production/resources"), Path.of("out/production/classes"));

	// It has jars only, and to list them takes it long
	private static final String EXECUTABLE_JAR = "org.springframework.boot.loader.";

	private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

	/**
	 * Find the sources of a root of the class path.
	 * @param root the directory
	 * @return its sources, or empty if it is no build's output
	 */
	static Optional<SourceTree> of(Path root) {
		return Optional.ofNullable(find(root));
	}

	// Asked in every start, in which streams would be the first of the JVM
	static @Nullable SourceTree find(Path root) {
		Path directory = root.toAbsolutePath().normalize();
		for (Path output : OUTPUTS) {
			if (directory.endsWith(output)) {
				@Nullable Path project = directory;
				for (int i = 0; i < output.getNameCount() && project != null; i++) {
					project = project.getParent();
				}
				return (project != null && isProject(project)) ? new SourceTree(project) : null;
			}
		}
		return null;
	}

	/**
	 * Find the projects whose output is on the class path.
	 * @param classLoader the class path
	 * @return their sources, in its order
	 */
	static List<SourceTree> onClassPath(ClassLoader classLoader) {
		List<SourceTree> trees = new ArrayList<>();
		if (classLoader.getClass().getName().startsWith(EXECUTABLE_JAR)) {
			return trees;
		}
		try {
			for (URL root : Collections.list(classLoader.getResources(""))) {
				Path directory = LocationScanner.directoryOf(root);
				SourceTree tree = (directory != null) ? find(directory) : null;
				if (tree != null && !trees.contains(tree)) {
					trees.add(tree);
				}
			}
		}
		catch (IOException ex) {
			throw new ScriptException("classpath:", 0, "cannot be listed: " + ex.getMessage(), ex);
		}
		return trees;
	}

	/**
	 * Take a directory as a project.
	 * @param directory the directory
	 * @return its sources, or empty if nothing is built there
	 */
	static Optional<SourceTree> inProject(Path directory) {
		return isProject(directory) ? Optional.of(new SourceTree(directory)) : Optional.empty();
	}

	private static boolean isProject(Path directory) {
		for (String file : BUILD_FILES) {
			if (Files.isRegularFile(directory.resolve(file))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Where a folder of the class path has its sources.
	 * @param folder such as {@code db/migrations}
	 * @return the directory, which need not exist
	 */
	Path resources(String folder) {
		return this.project.resolve("src/main/resources").resolve(folder);
	}

	/**
	 * Where a Java source is.
	 * @param path its path below the root of the sources
	 * @return the file or directory, which need not exist
	 */
	Path java(String path) {
		return this.project.resolve("src/main/java").resolve(path);
	}

}
