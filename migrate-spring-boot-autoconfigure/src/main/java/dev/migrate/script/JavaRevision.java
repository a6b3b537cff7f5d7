package dev.migrate.script;

import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.operation.Migration;
import dev.migrate.operation.TargetDatabase;
import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.ClassUtils;

/**
 * A revision written in Java. Its class is known from the class file alone; it is loaded
 * when the revision is to be run.
 */
public final class JavaRevision implements RevisionScript {

	private final String className;

	private final Revision revision;

	private final boolean transactional;

	private final String checksum;

	private final @Nullable Path file;

	private final MigrationFactory factory;

	private final TargetDatabase target;

	JavaRevision(String className, Revision revision, boolean transactional, String checksum, @Nullable Path file,
			MigrationFactory factory) {
		this(className, revision, transactional, checksum, file, factory, TargetDatabase.DEFAULT);
	}

	private JavaRevision(String className, Revision revision, boolean transactional, String checksum,
			@Nullable Path file, MigrationFactory factory, TargetDatabase target) {
		this.className = className;
		this.revision = revision;
		this.transactional = transactional;
		this.checksum = checksum;
		this.file = file;
		this.factory = factory;
		this.target = target;
	}

	/** The same revision, read for a database. */
	JavaRevision in(TargetDatabase target) {
		return new JavaRevision(this.className, this.revision, this.transactional, this.checksum, this.file,
				this.factory, target);
	}

	/**
	 * The path of a class's source below the root of the sources.
	 */
	static String sourcePath(String className) {
		String name = ClassUtils.convertClassNameToResourcePath(className);
		int nested = name.indexOf('$', name.lastIndexOf('/') + 1);
		return ((nested > 0) ? name.substring(0, nested) : name) + ".java";
	}

	@Override
	public Revision revision() {
		return this.revision;
	}

	@Override
	public String checksum() {
		return this.checksum;
	}

	@Override
	public String path() {
		return this.revision.source();
	}

	@Override
	public Optional<Path> file() {
		return Optional.ofNullable(this.file);
	}

	@Override
	public String doc() {
		return this.revision.message();
	}

	/**
	 * Return the class.
	 * @return its binary name
	 */
	public String className() {
		return this.className;
	}

	/**
	 * Return whether it may run in a transaction.
	 * @return {@code false} if its annotation says {@code transaction = false}
	 */
	public boolean transactional() {
		return this.transactional;
	}

	/**
	 * Return the database that it was read for.
	 * @return the database, among those that the revision may tell apart
	 */
	public TargetDatabase target() {
		return this.target;
	}

	/**
	 * Make an instance.
	 * @return the instance
	 * @throws ScriptException if there is none to be had
	 */
	public Migration migration() {
		try {
			return this.factory.create(this.className);
		}
		catch (RuntimeException | LinkageError ex) {
			throw new ScriptException(path(), 0,
					"no instance of " + this.className + " can be made: "
							+ NestedExceptionUtils.getMostSpecificCause(ex).getMessage()
							+ ". A revision may inject what does not itself need the database; for the database it has "
							+ "op.jdbc().",
					ex);
		}
	}

	@Override
	public String toString() {
		return this.revision.id() + " (" + path() + ")";
	}

}
