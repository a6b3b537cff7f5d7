package dev.migrate.autogenerate;

import dev.migrate.schema.Sequence;

/**
 * What is compared of sequences: how they count, not where they are.
 */
final class SequenceBounds {

	private SequenceBounds() {
	}

	static boolean same(Sequence has, Sequence wants, boolean strictly) {
		return has.increment() == wants.increment() && (!strictly || (minimum(has) == minimum(wants)
				&& maximum(has) == maximum(wants) && has.cycles() == wants.cycles()));
	}

	static String describe(Sequence sequence) {
		return "by " + sequence.increment() + " from " + minimum(sequence) + " to " + maximum(sequence)
				+ (sequence.cycles() ? " and again" : "");
	}

	/** Whether a sequence says itself where it begins or ends. */
	static boolean isBounded(Sequence sequence) {
		return sequence.minimum() != null || sequence.maximum() != null;
	}

	/**
	 * A sequence with its bounds written out, which a change to another needs to know for
	 * its reverse. Where it starts is no matter, but must be within both bounds.
	 */
	static Sequence explicit(Sequence from, Sequence to) {
		long least = Math.max(minimum(from), minimum(to));
		long start = Math.max(least, Math.min(from.start(), Math.min(maximum(from), maximum(to))));
		return new Sequence(from.name(), start, from.increment(), minimum(from), maximum(from), from.cache(),
				from.cycles());
	}

	static long minimum(Sequence sequence) {
		Long minimum = sequence.minimum();
		return (minimum != null) ? minimum : (sequence.increment() > 0) ? 1 : -Long.MAX_VALUE;
	}

	static long maximum(Sequence sequence) {
		Long maximum = sequence.maximum();
		return (maximum != null) ? maximum : (sequence.increment() > 0) ? Long.MAX_VALUE : -1;
	}

}
