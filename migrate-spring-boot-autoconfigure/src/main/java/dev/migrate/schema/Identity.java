package dev.migrate.schema;

/**
 * A column whose values the database counts.
 *
 * @param mode whether an insert may give a value of its own
 * @param start the first value
 * @param increment the distance between two values; not 0
 */
public record Identity(Mode mode, long start, long increment) {

	/**
	 * Create an identity.
	 * @throws InvalidDefinitionException if the increment is 0
	 */
	public Identity {
		Verify.that(increment != 0, "The increment of an identity column must not be 0");
	}

	/**
	 * Return the usual identity: by default, from 1, in steps of 1.
	 * @return the identity
	 */
	public static Identity byDefault() {
		return new Identity(Mode.BY_DEFAULT, 1, 1);
	}

	/**
	 * Return this identity as one that refuses values of an insert.
	 * @return the changed identity
	 */
	public Identity always() {
		return new Identity(Mode.ALWAYS, this.start, this.increment);
	}

	/**
	 * Return this identity with another first value.
	 * @param start the first value
	 * @return the changed identity
	 */
	public Identity startWith(long start) {
		return new Identity(this.mode, start, this.increment);
	}

	/**
	 * Return this identity with another distance between values.
	 * @param increment the distance
	 * @return the changed identity
	 */
	public Identity incrementBy(long increment) {
		return new Identity(this.mode, this.start, increment);
	}

	/**
	 * Whether an insert may give a value of its own.
	 */
	public enum Mode {

		/** An insert may give a value. */
		BY_DEFAULT,
		/** The value is always the database's. */
		ALWAYS

	}

}
