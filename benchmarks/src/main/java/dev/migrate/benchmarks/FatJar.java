package dev.migrate.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.springframework.boot.loader.tools.Layouts;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/**
 * Makes executable jars out of this class path, as Boot's build plugins make them.
 */
final class FatJar {

	private final Path directory;

	FatJar(Path directory) {
		this.directory = directory;
	}

	/**
	 * Make an executable jar.
	 * @param name its name
	 * @param main its main class
	 * @param libraries which libraries it holds, by the names of their files
	 * @param folders folders to put into it, by their place on the class path
	 * @return the jar
	 */
	Path executable(String name, Class<?> main, Predicate<String> libraries, Map<String, Path> folders)
			throws IOException {
		Path classes = classes();
		Path plain = jar(name + "-plain.jar", folders, classes);
		List<Library> nested = new ArrayList<>();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry).toAbsolutePath();
			if (path.equals(classes) || !Files.exists(path)) {
				continue;
			}
			// .../migrate-spring-boot-autoconfigure/target/classes
			Path library = Files.isDirectory(path)
					? jar(path.getParent().getParent().getFileName() + ".jar", Map.of(), path) : path;
			if (libraries.test(library.getFileName().toString())) {
				nested.add(new Library(library.toFile(), LibraryScope.COMPILE));
			}
		}
		Path executable = this.directory.resolve(name + ".jar");
		Repackager repackager = new Repackager(plain.toFile());
		repackager.setMainClass(main.getName());
		repackager.setLayout(new Layouts.Jar());
		repackager.repackage(executable.toFile(), (callback) -> {
			for (Library library : nested) {
				callback.library(library);
			}
		});
		return executable;
	}

	/**
	 * Make a plain jar.
	 * @param name its name
	 * @param folders folders to put into it, by their place
	 * @param roots directories whose content to put into it
	 * @return the jar
	 */
	Path jar(String name, Map<String, Path> folders, Path... roots) throws IOException {
		Path jar = this.directory.resolve(name);
		Set<String> added = new HashSet<>();
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
			for (Path root : roots) {
				add(out, "", root);
			}
			for (Map.Entry<String, Path> folder : folders.entrySet()) {
				addDirectories(out, folder.getKey(), added);
				add(out, folder.getKey() + "/", folder.getValue());
			}
		}
		return jar;
	}

	/** Without entries of their own folders are not found on a class path. */
	private static void addDirectories(JarOutputStream out, String folder, Set<String> added) throws IOException {
		int slash = 0;
		while (slash >= 0) {
			slash = folder.indexOf('/', slash + 1);
			String name = ((slash < 0) ? folder : folder.substring(0, slash)) + "/";
			if (added.add(name)) {
				out.putNextEntry(new JarEntry(name));
			}
		}
	}

	private static void add(JarOutputStream out, String prefix, Path root) throws IOException {
		try (Stream<Path> paths = Files.walk(root)) {
			for (Path path : paths.sorted().toList()) {
				String name = root.relativize(path).toString().replace(File.separatorChar, '/');
				if (!name.isEmpty()) {
					boolean directory = Files.isDirectory(path);
					out.putNextEntry(new JarEntry(prefix + name + (directory ? "/" : "")));
					if (!directory) {
						Files.copy(path, out);
					}
				}
			}
		}
	}

	private static Path classes() {
		try {
			return Path.of(FatJar.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath();
		}
		catch (URISyntaxException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

}
