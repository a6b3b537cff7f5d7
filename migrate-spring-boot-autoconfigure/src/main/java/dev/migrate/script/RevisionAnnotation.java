package dev.migrate.script;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.Migration;
import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.Resource;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;

/**
 * What a class file says in its {@code @Revision} annotation.
 */
final class RevisionAnnotation {

	static final String NAME = dev.migrate.operation.Revision.class.getName();

	private final ClassMetadata type;

	private final MergedAnnotation<?> annotation;

	private final String path;

	private RevisionAnnotation(ClassMetadata type, MergedAnnotation<?> annotation) {
		this.type = type;
		this.annotation = annotation;
		this.path = JavaRevision.sourcePath(type.getClassName());
	}

	static RevisionAnnotation of(MetadataReader reader) {
		return new RevisionAnnotation(reader.getClassMetadata(),
				reader.getAnnotationMetadata().getAnnotations().get(NAME));
	}

	JavaRevision revision(Resource classFile, MigrationFactory factory) throws IOException {
		verify();
		String id = this.annotation.getString("id");
		if (id.isBlank()) {
			throw error("no revision id. Write @Revision(id = \"...\") with 12 hex digits or any id that no other "
					+ "revision has.");
		}
		Revision revision = new Revision(id, list("revises"), list("dependsOn"), list("branchLabels"),
				this.annotation.getString("message"), created(), this.path);
		boolean transactional = this.annotation.getBoolean("transaction");
		String place = String.join("\n", id, revision.downRevisions().toString(), revision.dependsOn().toString(),
				revision.branchLabels().toString(), String.valueOf(transactional));
		byte[] bytes = classFile.getContentAsByteArray();
		String checksum = Checksum.ofJava(bytes, place);
		return new JavaRevision(this.type.getClassName(), revision, transactional, checksum,
				source(classFile).orElse(null), Fingerprint.of(bytes), factory);
	}

	/**
	 * A superclass may be what implements the interface, so that is seen when it runs.
	 */
	private void verify() {
		if (!this.type.isConcrete() || !this.type.isIndependent()) {
			throw error("@Revision is on a class that cannot be instantiated: it is "
					+ (this.type.isConcrete() ? "an inner class. Make it static."
							: "abstract. Move it to a class that implements " + Migration.class.getSimpleName() + "."));
		}
	}

	private List<String> list(String attribute) {
		List<String> names = List.of(this.annotation.getStringArray(attribute));
		for (String name : names) {
			if (name.isEmpty() || name.chars().anyMatch((c) -> Character.isWhitespace(c) || c == ',')) {
				throw error("'" + name + "' in @Revision(" + attribute + " = ...) is not a name. Write several as "
						+ "{ \"a\", \"b\" }.");
			}
		}
		return names;
	}

	private @Nullable Instant created() {
		String created = this.annotation.getString("created");
		if (created.isEmpty()) {
			return null;
		}
		try {
			return Instant.parse(created);
		}
		catch (DateTimeParseException ex) {
			throw new ScriptException(this.path, 0,
					"'" + created + "' is not a date. Write it as in created = \"2026-11-20T10:30:00Z\".", ex);
		}
	}

	/** The source, if the class comes out of a build's output directory. */
	private Optional<Path> source(Resource classFile) throws IOException {
		if (!classFile.isFile()) {
			return Optional.empty();
		}
		Path root = classFile.getFile().toPath().toAbsolutePath();
		for (int i = this.type.getClassName().split("\\.").length; i > 0; i--) {
			Path parent = root.getParent();
			if (parent == null) {
				return Optional.empty();
			}
			root = parent;
		}
		return SourceTree.of(root).map((tree) -> tree.java(this.path));
	}

	private ScriptException error(String problem) {
		return new ScriptException(this.path, 0, problem);
	}

}
