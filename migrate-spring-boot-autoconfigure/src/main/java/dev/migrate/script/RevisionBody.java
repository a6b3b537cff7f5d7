package dev.migrate.script;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a new revision does, in the language it is written in.
 *
 * @param upgrade what applies it
 * @param downgrade what undoes it, or {@code null} if nothing can
 * @param imports the classes that the Java of both needs, sorted
 */
public record RevisionBody(Part upgrade, @Nullable Part downgrade, List<String> imports) {

	/**
	 * Nothing yet.
	 */
	public static final RevisionBody EMPTY = new RevisionBody("", "");

	/**
	 * Create a body.
	 */
	public RevisionBody {
		imports = List.copyOf(imports);
	}

	/**
	 * Create a body without options.
	 * @param upgrade what applies it, empty if that is yet to be written or nothing
	 * @param downgrade what undoes it, empty likewise
	 */
	public RevisionBody(String upgrade, String downgrade) {
		this(new Part(upgrade, List.of()), new Part(downgrade, List.of()), List.of());
	}

	/**
	 * What a revision does in one direction.
	 *
	 * @param text the statements, empty if they are yet to be written or nothing
	 * @param options for SQL: the options of the section, such as
	 * {@code transaction=false}
	 */
	public record Part(String text, List<String> options) {

		/**
		 * Create a part.
		 */
		public Part {
			options = List.copyOf(options);
		}

	}

}
