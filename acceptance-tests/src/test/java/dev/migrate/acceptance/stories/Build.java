package dev.migrate.acceptance.stories;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a build makes of a project, in the places where Maven would: the classes with the
 * resources, and a jar to deploy.
 *
 * @param project the directory of the project
 * @param sources the sources that were compiled
 * @param classLoader loads what was built, for an application that runs from its classes
 */
record Build(Path project, List<Path> sources, ProjectClassLoader classLoader) {

	static final String MAIN_CLASS = "app.App";

	static Build of(Path project) {
		Path classes = project.resolve("target/classes");
		try {
			Files.createDirectories(classes);
			copy(project.resolve("src/main/resources"), classes);
			List<Path> sources = files(project.resolve("src/main/java"));
			compile(sources, classes);
			return new Build(project, sources, new ProjectClassLoader(classes, Build.class.getClassLoader()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copy(Path resources, Path classes) throws IOException {
		if (Files.exists(resources)) {
			for (Path file : files(resources)) {
				Path copy = classes.resolve(resources.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static void compile(List<Path> sources, Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<String> options = List.of("-classpath", System.getProperty("java.class.path"), "-d",
					classes.toString(), "-proc:none", "-parameters");
			if (!compiler.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
				.call()) {
				throw new IllegalStateException("The project does not compile: " + messages);
			}
		}
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** Whether no source was added since. */
	boolean isUpToDate() {
		try {
			return this.sources.equals(files(this.project.resolve("src/main/java")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Class<?> mainClass() {
		try {
			return this.classLoader.loadClass(MAIN_CLASS);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Package the application. Its libraries stay where they are and are named in the
	 * manifest, which does for tests what a repackaged jar does.
	 * @return the jar
	 */
	Path jar() {
		Path jar = this.project.resolve("app.jar");
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN_CLASS);
		manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", libraries()));
		Path classes = this.project.resolve("target/classes");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			copy(this.project.resolve("src/main/resources"), classes);
			add(classes, out);
			return jar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Directories too, without which Spring finds nothing in a jar. */
	private static void add(Path classes, JarOutputStream out) throws IOException {
		try (Stream<Path> paths = Files.walk(classes)) {
			for (Path path : paths.filter((path) -> !path.equals(classes)).sorted().toList()) {
				String name = classes.relativize(path).toString().replace(File.separatorChar, '/');
				boolean directory = Files.isDirectory(path);
				out.putNextEntry(new ZipEntry(directory ? name + "/" : name));
				if (!directory) {
					Files.copy(path, out);
				}
			}
		}
	}

	private static List<String> libraries() {
		List<String> libraries = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			libraries.add(Path.of(entry).toUri().toString());
		}
		return libraries;
	}

}
