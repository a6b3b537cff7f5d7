package dev.migrate.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migrate.operation.TargetDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.AotDetector;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds Java revisions by their class files, without loading a class. Where an
 * application was processed ahead of time, what was found then is taken in place of class
 * files, which a native image does not have.
 */
public final class JavaRevisionReader {

	private final ResourceLoader resourceLoader;

	private final MigrationFactory factory;

	/**
	 * Create a reader.
	 * @param resourceLoader what class files are looked up with
	 * @param factory what makes instances when revisions are to be run
	 */
	public JavaRevisionReader(ResourceLoader resourceLoader, MigrationFactory factory) {
		this.resourceLoader = resourceLoader;
		this.factory = factory;
	}

	/**
	 * Read revisions for a database.
	 * @param packages the packages that are searched, with those below them
	 * @param classNames further classes, such as those of beans
	 * @param target the database
	 * @return the revisions by the names of their classes
	 * @throws ScriptException if a revision breaks a rule, or a package cannot be
	 * searched
	 */
	public List<JavaRevision> read(List<String> packages, List<String> classNames, TargetDatabase target) {
		return read(packages, classNames).stream().map((revision) -> revision.in(target)).toList();
	}

	/**
	 * Read revisions.
	 * @param packages the packages that are searched, with those below them
	 * @param classNames further classes, such as those of beans
	 * @return the revisions by the names of their classes
	 * @throws ScriptException if a revision breaks a rule, or a package cannot be
	 * searched
	 */
	public List<JavaRevision> read(List<String> packages, List<String> classNames) {
		if (AotDetector.useGeneratedArtifacts()) {
			List<JavaRevision> indexed = JavaRevisionIndex.read(this.resourceLoader, this.factory);
			if (indexed != null) {
				return indexed.stream()
					.filter((revision) -> isAskedFor(revision.className(), packages, classNames))
					.toList();
			}
		}
		Map<String, JavaRevision> revisions = new TreeMap<>();
		MetadataReaderFactory metadata = MetadataReaderFactory.create(this.resourceLoader);
		for (String name : packages) {
			for (Resource classFile : classFiles(name)) {
				JavaRevision revision = read(classFile, metadata);
				if (revision != null) {
					revisions.putIfAbsent(revision.className(), revision);
				}
			}
		}
		for (String className : classNames) {
			revisions.computeIfAbsent(className, (name) -> readRequired(name, metadata));
		}
		return List.copyOf(revisions.values());
	}

	/** The index holds those of all databases. */
	private static boolean isAskedFor(String className, List<String> packages, List<String> classNames) {
		return classNames.contains(className)
				|| packages.stream().anyMatch((name) -> className.startsWith(name.strip() + "."));
	}

	private List<Resource> classFiles(String name) {
		String folder = ClassUtils.convertClassNameToResourcePath(name.strip());
		if (folder.isEmpty() || !folder.matches("[\\p{L}\\p{N}_$/]+")) {
			throw new ScriptException("migrate.java-packages", 0,
					"'" + name + "' is not a package. Name one, as in db.migrations; those below it are searched too.");
		}
		try {
			String pattern = ResourcePatternResolver.CLASSPATH_ALL_URL_PREFIX + folder + "/**/*.class";
			return List.of(new PathMatchingResourcePatternResolver(this.resourceLoader).getResources(pattern));
		}
		catch (FileNotFoundException ex) {
			return List.of();
		}
		catch (IOException ex) {
			throw new ScriptException(name, 0, "cannot be searched for revisions: " + ex.getMessage(), ex);
		}
	}

	private JavaRevision readRequired(String className, MetadataReaderFactory metadata) {
		Resource classFile = this.resourceLoader.getResource(ResourceLoader.CLASSPATH_URL_PREFIX
				+ ClassUtils.convertClassNameToResourcePath(className) + ClassUtils.CLASS_FILE_SUFFIX);
		JavaRevision revision = read(classFile, metadata);
		if (revision == null) {
			throw new ScriptException(className, 0,
					"is a bean of type Migration without @Revision. Annotate the class itself with @Revision(id = ...); where a @Bean method makes it, declare the class as the method's return type.");
		}
		return revision;
	}

	private @Nullable JavaRevision read(Resource classFile, MetadataReaderFactory metadata) {
		try {
			MetadataReader reader = metadata.getMetadataReader(classFile);
			if (!reader.getAnnotationMetadata().hasAnnotation(RevisionAnnotation.NAME)) {
				return null;
			}
			return RevisionAnnotation.of(reader).revision(classFile, this.factory);
		}
		catch (IOException ex) {
			throw new ScriptException(classFile.getDescription(), 0, "cannot be read: " + ex.getMessage(), ex);
		}
	}

}
