package dev.migrate.script;

/**
 * Something that a method says.
 *
 * @param kind what it is
 * @param text the constant, the name, or for a method of the same class its name and
 * descriptor
 */
record CodeFact(Kind kind, String text) {

	/**
	 * What methods say.
	 */
	enum Kind {

		/** A text. */
		TEXT,

		/** Another constant that is an argument. */
		CONSTANT,

		/** A method of this library is called. */
		CALL,

		/** A constant field is read. */
		FIELD,

		/** A method of the same class is called, or made a lambda expression. */
		OWN_METHOD

	}

}
