package dev.migrate.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrate.script.SectionMarker.Direction;

/**
 * Where the sections of a revision are in its text, and which one serves a database:
 * <ol>
 * <li>the section of that direction that names the database, else the plain one;</li>
 * <li>no such upgrade section: the revision is not for that database, an error;</li>
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

	}

	private final String path;

	private final List<Section> sections;

	/**
	 * Create the sections of a file.
	 * @throws ScriptException if the upgrade section is missing, two sections would serve
	 * the same database, or a downgrade section has no upgrade to undo
	 */
	RevisionSections(String path, List<Section> sections) {
		this.path = path;
		this.sections = List.copyOf(sections);
		if (sections.stream().noneMatch((section) -> section.marker().direction() == Direction.UPGRADE)) {
			throw new ScriptException(path, 1, "no upgrade section. Write '-- migrate:upgrade' above the SQL to run; "
					+ "the section may be empty.");
		}
		verifyNoDuplicates();
		verifyDowngradesHaveAnUpgrade();
	}

	private void verifyNoDuplicates() {
		List<Section> earlier = new ArrayList<>();
		for (Section section : this.sections) {
			for (Section other : earlier) {
				Set<String> both = new TreeSet<>(section.marker().dialects());
				both.retainAll(other.marker().dialects());
				boolean bothPlain = section.marker().dialects().isEmpty() && other.marker().dialects().isEmpty();
				if (section.marker().direction() == other.marker().direction() && (bothPlain || !both.isEmpty())) {
					throw new ScriptException(this.path, section.markerLine(),
							"second " + section.marker().direction() + " section"
									+ (bothPlain ? "" : " for " + String.join(", ", both)) + ", the first is in line "
									+ other.markerLine() + ". Join them, or give them different dialects.");
				}
			}
			earlier.add(section);
		}
	}

	private void verifyDowngradesHaveAnUpgrade() {
		for (Section section : this.sections) {
			for (String dialect : section.marker().dialects()) {
				if (section.marker().direction() == Direction.DOWNGRADE && find(Direction.UPGRADE, dialect).isEmpty()) {
					throw new ScriptException(this.path, section.markerLine(), "downgrade section for " + dialect
							+ ", for which there is no upgrade section. Add one, or remove the dialect.");
				}
			}
		}
	}

	Section upgrade(String dialect) {
		return find(Direction.UPGRADE, dialect).orElseThrow(() -> {
			Set<String> dialects = new TreeSet<>();
			this.sections.forEach((section) -> dialects.addAll(section.marker().dialects()));
			return new ScriptException(this.path, this.sections.get(0).markerLine(),
					"no upgrade section for " + dialect + ", only for " + String.join(", ", dialects)
							+ ". Add '-- migrate:upgrade dialect=" + dialect
							+ "', or a section without dialect= for all other databases; it may be empty.");
		});
	}

	Optional<Section> downgrade(String dialect) {
		return find(Direction.DOWNGRADE, dialect);
	}

	private Optional<Section> find(Direction direction, String dialect) {
		return find(direction, Set.of(dialect)).or(() -> find(direction, Set.of()));
	}

	private Optional<Section> find(Direction direction, Set<String> dialects) {
		return this.sections.stream()
			.filter((section) -> section.marker().direction() == direction)
			.filter((section) -> dialects.isEmpty() ? section.marker().dialects().isEmpty()
					: section.marker().dialects().containsAll(dialects))
			.findFirst();
	}

}
