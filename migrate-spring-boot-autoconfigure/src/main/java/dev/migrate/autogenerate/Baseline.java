package dev.migrate.autogenerate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;

import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between entities and databases that a team has accepted, as a text file
 * that is kept with the sources: one {@linkplain Difference#key() key} in each line,
 * sorted, and comments after {@code #}.
 *
 * @param keys the keys
 */
public record Baseline(Set<String> keys) {

	/** Nothing is accepted. */
	public static final Baseline NONE = new Baseline(Set.of());

	private static final List<String> HEADER = List.of(
			"# Differences between the entities and the database that are" + " accepted.",
			"# \"db check\" does not report them and \"db migrate\" does nothing about them.",
			"# Written by \"db check --update-baseline\"; a line that is taken out is reported again.");

	/**
	 * Create a baseline.
	 */
	public Baseline {
		keys = Set.copyOf(keys);
	}

	/**
	 * Accept all differences of a comparison, those that were accepted before included.
	 * @param comparison the comparison
	 * @return the baseline
	 */
	public static Baseline of(Comparison comparison) {
		return new Baseline(Stream.concat(comparison.differences().stream(), comparison.accepted().stream())
			.map(Difference::key)
			.collect(Collectors.toSet()));
	}

	/**
	 * Read a baseline.
	 * @param file the file
	 * @return the baseline, {@link #NONE} if there is no such file
	 * @throws IOException if the file cannot be read
	 */
	public static Baseline read(Path file) throws IOException {
		if (!Files.exists(file)) {
			return NONE;
		}
		return of(Files.readAllLines(file, StandardCharsets.UTF_8).stream());
	}

	/**
	 * Understand the lines of a baseline.
	 * @param lines the lines
	 * @return the baseline
	 */
	public static Baseline of(Stream<String> lines) {
		return new Baseline(lines.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
			.collect(Collectors.toSet()));
	}

	/**
	 * Write this baseline, and the directory if need be.
	 * @param file the file, which is replaced
	 * @throws IOException if the file cannot be written
	 */
	public void write(Path file) throws IOException {
		Path directory = file.toAbsolutePath().getParent();
		if (directory != null) {
			Files.createDirectories(directory);
		}
		List<String> lines = new ArrayList<>(HEADER);
		lines.addAll(new TreeSet<>(this.keys));
		Files.write(file, lines, StandardCharsets.UTF_8);
	}

	/**
	 * Return the keys that nothing answers to any more, or never did: what they accepted
	 * was mended, or changed.
	 * @param comparisons the comparisons of all databases
	 * @return the keys, sorted
	 */
	public NavigableSet<String> obsolete(Collection<Comparison> comparisons) {
		NavigableSet<String> obsolete = new TreeSet<>(this.keys);
		comparisons.stream()
			.flatMap((comparison) -> comparison.accepted().stream())
			.map(Difference::key)
			.forEach(obsolete::remove);
		return obsolete;
	}

}
