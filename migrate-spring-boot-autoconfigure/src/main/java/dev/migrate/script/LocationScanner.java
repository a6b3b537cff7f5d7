package dev.migrate.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the files below a location. Directories are walked here; jars, nested jars and
 * the resources of a native image are left to Spring, which knows them all.
 */
final class LocationScanner {

	private static final String CLASS_PATH = "classpath:";

	private static final String EVERY_CLASS_PATH = "classpath*:";

	private static final String FILE = "file:";

	static final String SUFFIX = ".sql";

	/**
	 * A place that holds revisions: a directory, or a folder in a jar.
	 *
	 * @param display what to show to users in its place, with a slash at its end
	 * @param directory the directory, or {@code null} if it is none
	 * @param url where it is
	 */
	record Root(String display, @Nullable Path directory, String url) {

	}

	private final ResourceLoader resourceLoader;

	LocationScanner(ResourceLoader resourceLoader) {
		this.resourceLoader = resourceLoader;
	}

	/**
	 * Return the places that a location stands for.
	 * @param location the location
	 * @return the places, empty if a location on the class path does not exist
	 * @throws ScriptException if it cannot be understood or is not a directory
	 */
	List<Root> roots(String location) {
		if (location.startsWith(FILE)) {
			return List.of(directory(location));
		}
		if (location.startsWith(CLASS_PATH) || location.startsWith(EVERY_CLASS_PATH)) {
			return classPath(location, location.substring(location.indexOf(':') + 1));
		}
		throw new ScriptException(location, 0,
				"a location needs a prefix. Write 'classpath:" + location + "' or 'file:" + location + "'.");
	}

	private static Root directory(String location) {
		Path directory = toPath(location);
		if (!Files.isDirectory(directory)) {
			throw new ScriptException(location, 0,
					Files.exists(directory) ? "not a directory. Name the directory that holds the revisions."
							: "no such directory. Create it, or correct migrate.locations.");
		}
		return new Root(directory + directory.getFileSystem().getSeparator(), directory, location);
	}

	private static Path toPath(String location) {
		try {
			return ResourceUtils.getFile(location).toPath().normalize();
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new ScriptException(location, 0, "not the path of a directory: " + ex.getMessage(), ex);
		}
	}

	private List<Root> classPath(String location, String path) {
		String folder = StringUtils
			.cleanPath(StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(path.strip(), '/'), '/'));
		if (folder.isEmpty() || isPattern(folder)) {
			throw new ScriptException(location, 0,
					"not a folder. Name one, as in classpath:db/migrations; all folders below it are searched too.");
		}
		try {
			List<Root> roots = new ArrayList<>();
			ClassLoader classLoader = this.resourceLoader.getClassLoader();
			classLoader = (classLoader != null) ? classLoader : ClassUtils.getDefaultClassLoader();
			if (classLoader == null) {
				return roots;
			}
			List<Path> sources = sources(classLoader, folder);
			for (Path directory : sources) {
				roots.add(root(folder, directory, directory.toUri().toString()));
			}
			for (URL url : Collections.list(classLoader.getResources(folder + "/"))) {
				Path directory = directoryOf(url);
				if (directory == null || !sources.contains(sourceOf(directory, folder))) {
					roots.add(root(folder, directory, url.toString()));
				}
			}
			return roots;
		}
		catch (IOException ex) {
			throw new ScriptException(location, 0, "cannot be searched: " + ex.getMessage(), ex);
		}
	}

	private static boolean isPattern(String folder) {
		for (int i = 0; i < folder.length(); i++) {
			if ("*?{}".indexOf(folder.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	private static Root root(String folder, @Nullable Path directory, String url) {
		return new Root(folder + "/", directory, url.endsWith("/") ? url : url + "/");
	}

	/** The folder in the sources of the projects whose output is on the class path. */
	private static List<Path> sources(ClassLoader classLoader, String folder) {
		List<Path> sources = new ArrayList<>();
		for (SourceTree tree : SourceTree.onClassPath(classLoader)) {
			Path directory = tree.resources(folder);
			if (Files.isDirectory(directory)) {
				sources.add(directory);
			}
		}
		return sources;
	}

	private static @Nullable Path sourceOf(Path directory, String folder) {
		Path root = directory.toAbsolutePath().normalize();
		for (int i = 0; i < Path.of(folder).getNameCount() && root != null; i++) {
			root = root.getParent();
		}
		SourceTree tree = (root != null) ? SourceTree.find(root) : null;
		return (tree != null) ? tree.resources(folder) : null;
	}

	/** The directory that a URL names, or {@code null} if it is in a jar. */
	static @Nullable Path directoryOf(URL url) {
		try {
			return ResourceUtils.URL_PROTOCOL_FILE.equals(url.getProtocol()) ? Path.of(url.toURI()) : null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	/**
	 * Return the files below a place.
	 * @param root the place
	 * @return its SQL files, those of a folder by name and then those of its folders
	 * @throws ScriptException if the place cannot be searched
	 */
	List<ScriptFile> files(Root root) {
		Map<List<String>, ScriptFile> files = new TreeMap<>(LocationScanner::compare);
		try {
			if (root.directory() != null) {
				addFiles(root, root.directory(), files);
			}
			else {
				addResources(root, files);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw new ScriptException(root.display(), 0, "cannot be searched: " + ex.getMessage(), ex);
		}
		return List.copyOf(files.values());
	}

	private static void addFiles(Root root, Path directory, Map<List<String>, ScriptFile> files) throws IOException {
		String separator = root.display().substring(root.display().length() - 1);
		Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
				new SimpleFileVisitor<>() {

					@Override
					public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
						if (attributes.isRegularFile() && path.toString().endsWith(SUFFIX)) {
							List<String> names = new ArrayList<>(1);
							for (Path name : directory.relativize(path)) {
								names.add(name.toString());
							}
							files.put(names, ScriptFile.onDisk(root.display() + String.join(separator, names), path));
						}
						return FileVisitResult.CONTINUE;
					}

				});
	}

	private void addResources(Root root, Map<List<String>, ScriptFile> files) throws IOException {
		for (Resource resource : new PathMatchingResourcePatternResolver(this.resourceLoader)
			.getResources(root.url() + "**/*" + SUFFIX)) {
			String url = resource.getURL().toString();
			String relative = StringUtils.uriDecode(url.substring(root.url().length()), StandardCharsets.UTF_8);
			files.put(List.of(relative.split("/")),
					new ScriptFile(root.display() + relative, url, null, resource::getContentAsByteArray));
		}
	}

	private static int compare(List<String> left, List<String> right) {
		for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
			int result = Boolean.compare(i < left.size() - 1, i < right.size() - 1);
			result = (result != 0) ? result : left.get(i).compareTo(right.get(i));
			if (result != 0) {
				return result;
			}
		}
		return Integer.compare(left.size(), right.size());
	}

}
