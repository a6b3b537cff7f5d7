package dev.migrate.script;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.migrate.operation.TargetDatabase;
import dev.migrate.script.SectionMarker.Direction;

/**
 * Where the sections of a revision are in its text, and which one serves a database:
 * <ol>
 * <li>the section of that direction that names the database ({@code database=}), else the
 * one that names none; among these the one that names the dialect ({@code dialect=}),
 * else the one that names none;</li>
 * <li>no such upgrade section, but some for other databases: the revision is none of this
 * database's business, and there is nothing to do in either direction;</li>
 * <li>no such upgrade section for the dialect: an error;</li>
 * <li>no such downgrade section: irreversible there. A plain downgrade also serves a
 * database whose upgrade has a section of its own.</li>
 * </ol>
 */
final class RevisionSections {

	/**
	 * One section.
	 *
	 * @param marker its first line
	 * @param line the line of its body
	 * @param from where its body begins in the text
	 * @param to where its body ends in the text
	 */
	record Section(SectionMarker marker, int line, int from, int to) {

		int markerLine() {
			return this.line - 1;
		}

		private boolean serves(String database, String dialect) {
			return namesOrNone(this.marker.databases(), database) && namesOrNone(this.marker.dialects(), dialect);
		}

		private boolean serves(String database) {
			return namesOrNone(this.marker.databases(), database);
		}

		private int specificity() {
			return (this.marker.databases().isEmpty() ? 0 : 2) + (this.marker.dialects().isEmpty() ? 0 : 1);
		}

		private boolean overlaps(Section other) {
			return this.marker.direction() == other.marker.direction()
					&& overlap(this.marker.databases(), other.marker.databases())
					&& overlap(this.marker.dialects(), other.marker.dialects());
		}

		private static boolean namesOrNone(Set<String> names, String name) {
			return names.isEmpty() || names.contains(name);
		}

		private static boolean overlap(Set<String> one, Set<String> other) {
			return (one.isEmpty() && other.isEmpty()) || !Collections.disjoint(one, other);
		}

	}

	private final String path;

	private final List<Section> sections;

	private final TargetDatabase target;

	/**
	 * Create the sections of a file.
	 * @throws ScriptException if the upgrade section is missing, two sections would serve
	 * the same database, a downgrade section has no upgrade to undo, or a section names a
	 * database that is not there
	 */
	RevisionSections(String path, List<Section> sections, TargetDatabase target) {
		this.path = path;
		this.sections = List.copyOf(sections);
		this.target = target;
		if (!has(Direction.UPGRADE)) {
			throw new ScriptException(path, 1, "no upgrade section. Write '-- migrate:upgrade' above the SQL to run; "
					+ "the section may be empty.");
		}
		verifyNoDuplicates();
		verifyDowngradesHaveAnUpgrade();
		verifyDatabasesAreKnown();
	}

	private boolean has(Direction direction) {
		for (Section section : this.sections) {
			if (section.marker().direction() == direction) {
				return true;
			}
		}
		return false;
	}

	private void verifyNoDuplicates() {
		for (int i = 0; i < this.sections.size(); i++) {
			for (Section earlier : this.sections.subList(0, i)) {
				if (this.sections.get(i).overlaps(earlier)) {
					throw duplicate(this.sections.get(i), earlier);
				}
			}
		}
	}

	private ScriptException duplicate(Section section, Section earlier) {
		return new ScriptException(this.path, section.markerLine(),
				"second " + section.marker().direction() + " section" + common(section, earlier)
						+ ", the first is in line " + earlier.markerLine()
						+ ". Join them, or give them different dialects or databases.");
	}

	private static String common(Section section, Section other) {
		Set<String> both = new TreeSet<>(section.marker().dialects());
		both.retainAll(other.marker().dialects());
		Set<String> databases = new TreeSet<>(section.marker().databases());
		databases.retainAll(other.marker().databases());
		return (both.isEmpty() ? "" : " for " + String.join(", ", both))
				+ (databases.isEmpty() ? "" : " of the database " + String.join(", ", databases));
	}

	private void verifyDowngradesHaveAnUpgrade() {
		for (Section section : this.sections) {
			if (section.marker().direction() == Direction.DOWNGRADE) {
				verify(section, section.marker().dialects(), SectionMarker::dialects, "dialect");
				verify(section, section.marker().databases(), SectionMarker::databases, "database");
			}
		}
	}

	private void verify(Section downgrade, Set<String> names, Function<SectionMarker, Set<String>> named, String what) {
		for (String name : names) {
			if (this.sections.stream()
				.filter((section) -> section.marker().direction() == Direction.UPGRADE)
				.noneMatch((section) -> Section.namesOrNone(named.apply(section.marker()), name))) {
				throw new ScriptException(this.path, downgrade.markerLine(), "downgrade section for " + name
						+ ", for which there is no upgrade section. Add one, or remove the " + what + ".");
			}
		}
	}

	private void verifyDatabasesAreKnown() {
		for (Section section : this.sections) {
			for (String database : section.marker().databases()) {
				if (!this.target.knows(database)) {
					throw new ScriptException(this.path, section.markerLine(), "unknown database '" + database + "'. "
							+ Suggestion.nearest(database, this.target.known())
								.map((name) -> "Did you mean '" + name + "'? ")
								.orElse("")
							+ "Known are " + String.join(", ", new TreeSet<>(this.target.known()))
							+ "; configure it as migrate.databases." + database + ".");
				}
			}
		}
	}

	Section upgrade(String dialect) {
		return isConcerned() ? find(Direction.UPGRADE, dialect).orElseThrow(() -> noUpgrade(dialect))
				: nothing(Direction.UPGRADE);
	}

	private ScriptException noUpgrade(String dialect) {
		Set<String> dialects = new TreeSet<>();
		this.sections.forEach((section) -> dialects.addAll(section.marker().dialects()));
		return new ScriptException(this.path, this.sections.get(0).markerLine(),
				"no upgrade section for " + dialect + ", only for " + String.join(", ", dialects)
						+ ". Add '-- migrate:upgrade dialect=" + dialect
						+ "', or a section without dialect= for all other databases; it may be empty.");
	}

	Optional<Section> downgrade(String dialect) {
		return isConcerned() ? find(Direction.DOWNGRADE, dialect) : Optional.of(nothing(Direction.DOWNGRADE));
	}

	private boolean isConcerned() {
		for (Section section : this.sections) {
			if (section.marker().direction() == Direction.UPGRADE && section.serves(this.target.name())) {
				return true;
			}
		}
		return false;
	}

	private Section nothing(Direction direction) {
		return new Section(new SectionMarker(direction, true, true, Set.of(), Set.of()), this.sections.get(0).line(), 0,
				0);
	}

	private Optional<Section> find(Direction direction, String dialect) {
		Section best = null;
		for (Section section : this.sections) {
			if (section.marker().direction() == direction && section.serves(this.target.name(), dialect)
					&& (best == null || section.specificity() > best.specificity())) {
				best = section;
			}
		}
		return Optional.ofNullable(best);
	}

}
