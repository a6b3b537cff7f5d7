package dev.migrate.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One measurement.
 *
 * @param nanos how long it took, in nanoseconds
 * @param cpuNanos how long the processor worked for the thread, in nanoseconds, which
 * does not depend on what else the machine has to do
 * @param bytes what the thread allocated, in bytes
 * @param ownClasses classes of this project and of libraries that it brings, loaded
 * meanwhile
 * @param otherClasses further classes loaded meanwhile: of the JDK, drivers, Spring, and
 * of other contenders
 */
record Sample(long nanos, long cpuNanos, long bytes, int ownClasses, int otherClasses) {

	private static final String PREFIX = "SAMPLE";

	String format() {
		return "%s %d %d %d".formatted(PREFIX, this.nanos, this.cpuNanos, this.bytes);
	}

	static boolean isSample(String line) {
		return line.startsWith(PREFIX + " ");
	}

	static Sample parse(String line) {
		String[] parts = line.split(" ");
		return new Sample(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]), 0, 0);
	}

	Sample withClasses(int own, int other) {
		return new Sample(this.nanos, this.cpuNanos, this.bytes, own, other);
	}

	/** The median of each quantity. */
	static Sample median(List<Sample> samples) {
		return new Sample(median(samples, Sample::nanos), median(samples, Sample::cpuNanos),
				median(samples, Sample::bytes), (int) median(samples, Sample::ownClasses),
				(int) median(samples, Sample::otherClasses));
	}

	private static long median(List<Sample> samples, ToLongFunction<Sample> quantity) {
		List<Sample> sorted = samples.stream().sorted(Comparator.comparingLong(quantity)).toList();
		return quantity.applyAsLong(sorted.get(sorted.size() / 2));
	}

	double millis() {
		return this.nanos / 1e6;
	}

	double cpuMillis() {
		return this.cpuNanos / 1e6;
	}

}
