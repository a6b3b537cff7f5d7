package dev.migrate.schema;

/**
 * A name within double quotes, as SQL has it: kept in the very case it is written in. A
 * name without them means whatever the database makes of it, which for a plain name in
 * lower case is upper case in some databases. Only there, names need the quotes.
 */
public final class ExactName {

	private ExactName() {
	}

	/**
	 * Put a name within quotes.
	 * @param name the raw name
	 * @return the name that means exactly that
	 */
	public static String of(String name) {
		return '"' + name + '"';
	}

	/**
	 * Whether a name is within quotes.
	 * @param name the name
	 * @return {@code true} if it is
	 */
	public static boolean isExact(String name) {
		return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
	}

	/**
	 * Return a name without quotes around it.
	 * @param name the name
	 * @return the raw name
	 */
	public static String text(String name) {
		return isExact(name) ? name.substring(1, name.length() - 1) : name;
	}

}
