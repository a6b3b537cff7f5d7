package dev.migrate.schema;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param name the name
 * @param start the first value
 * @param increment the distance between two values; not 0
 * @param minimum the least value, or {@code null} for the database's default
 * @param maximum the greatest value, or {@code null} for the database's default
 * @param cache how many values a session takes at once, or {@code null} for the
 * database's default
 * @param cycles whether it begins again after the last value
 */
public record Sequence(ObjectName name, long start, long increment, @Nullable Long minimum, @Nullable Long maximum,
		@Nullable Integer cache, boolean cycles) {

	/**
	 * Create a sequence.
	 * @throws InvalidDefinitionException if the increment is 0 or the bounds exclude the
	 * start
	 */
	public Sequence {
		Verify.that(increment != 0, "The increment of the sequence " + name + " must not be 0");
		Verify.that((minimum == null || minimum <= start) && (maximum == null || start <= maximum),
				"The sequence " + name + " starts with " + start + ", which its minimum or maximum excludes");
		Verify.that(cache == null || cache > 0, "The cache of the sequence " + name + " must be at least 1");
	}

	/**
	 * Return a sequence from 1 in steps of 1.
	 * @param name the name
	 * @return the sequence
	 */
	public static Sequence of(ObjectName name) {
		return new Sequence(name, 1, 1, null, null, null, false);
	}

	/**
	 * Return this sequence with another first value.
	 * @param start the first value
	 * @return the changed sequence
	 */
	public Sequence startWith(long start) {
		return new Sequence(this.name, start, this.increment, this.minimum, this.maximum, this.cache, this.cycles);
	}

	/**
	 * Return this sequence with another distance between values.
	 * @param increment the distance
	 * @return the changed sequence
	 */
	public Sequence incrementBy(long increment) {
		return new Sequence(this.name, this.start, increment, this.minimum, this.maximum, this.cache, this.cycles);
	}

	/**
	 * Return this sequence with a least value.
	 * @param minimum the least value
	 * @return the changed sequence
	 */
	public Sequence minimum(long minimum) {
		return new Sequence(this.name, this.start, this.increment, minimum, this.maximum, this.cache, this.cycles);
	}

	/**
	 * Return this sequence with a greatest value.
	 * @param maximum the greatest value
	 * @return the changed sequence
	 */
	public Sequence maximum(long maximum) {
		return new Sequence(this.name, this.start, this.increment, this.minimum, maximum, this.cache, this.cycles);
	}

	/**
	 * Return this sequence with another cache.
	 * @param size how many values a session takes at once
	 * @return the changed sequence
	 */
	public Sequence cache(int size) {
		return new Sequence(this.name, this.start, this.increment, this.minimum, this.maximum, size, this.cycles);
	}

	/**
	 * Return this sequence as one that begins again after the last value.
	 * @return the changed sequence
	 */
	public Sequence cycle() {
		return new Sequence(this.name, this.start, this.increment, this.minimum, this.maximum, this.cache, true);
	}

}
