package dev.migrate.script;

/**
 * What a new revision does, in the language it is written in.
 *
 * @param upgrade what applies it, empty if that is yet to be written or nothing
 * @param downgrade what undoes it, empty likewise
 */
public record RevisionBody(String upgrade, String downgrade) {

	/**
	 * Nothing yet.
	 */
	public static final RevisionBody EMPTY = new RevisionBody("", "");

}
