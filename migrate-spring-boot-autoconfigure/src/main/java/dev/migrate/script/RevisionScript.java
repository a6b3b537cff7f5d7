package dev.migrate.script;

import java.nio.file.Path;
import java.util.Optional;

import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it is written down, in SQL or in Java.
 */
public sealed interface RevisionScript permits SqlRevision, JavaRevision {

	/**
	 * Return the revision's place in the history.
	 * @return the revision
	 */
	Revision revision();

	/**
	 * Return what tells that the revision was edited.
	 * @return the checksum, with the name of its algorithm; see {@link Checksum}
	 */
	String checksum();

	/**
	 * Return what the file comes to, byte for byte.
	 * @return the fingerprint, or {@code null} if the revision was not read from a file;
	 * see {@link Fingerprint}
	 */
	@Nullable Long fingerprint();

	/**
	 * Return where the revision came from.
	 * @return the path of its source below the root of the class path, such as
	 * {@code db/migrations/x.sql}, or that of the file
	 */
	String path();

	/**
	 * Return the file, where there is one to edit.
	 * @return the file, or empty if the revision is in a jar or was not read from a file
	 */
	Optional<Path> file();

	/**
	 * Return what the author says about the revision.
	 * @return the message and whatever explains it, empty if there is nothing
	 */
	String doc();

}
