package dev.migrate.script;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Where an application's revisions are: reads them, or tells what their files come to
 * without reading what is in them.
 */
public interface RevisionSource extends Supplier<RevisionScripts> {

	/**
	 * Return what the files come to, byte for byte. Two equal results mean that the same
	 * revisions were read, wherever their files are and whatever their names.
	 * @return the CRC-32 and the length of each file in one number, in ascending order;
	 * {@code null} if that is not to be had without reading the revisions
	 * @throws ScriptException if a location cannot be understood, or a {@code file:}
	 * location is not a directory
	 */
	long @Nullable [] fingerprints();

}
