package dev.migrate.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionPlanner;
import dev.migrate.runtime.IrreversibleRevisionException;
import dev.migrate.runtime.MigrationException;
import dev.migrate.script.RevisionScript;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Applies, undoes and applies again each revision, in the order of an upgrade. All work
 * in one database, so that a history of n revisions takes 3n steps; after a failure the
 * next one begins with a new database.
 */
final class UpDownUp {

	private static final int UNKNOWN = -1;

	private final Migrations migrations;

	private final RevisionGraph graph;

	private final List<Revision> order;

	private final Set<String> irreversible;

	/** How many revisions of the order the database has. */
	private int position = UNKNOWN;

	private @Nullable Revision broken;

	UpDownUp(Migrations migrations) {
		migrations.requireHistory();
		this.migrations = migrations;
		this.graph = migrations.graph();
		this.order = new RevisionPlanner(this.graph).upgrade("heads", Set.of());
		this.irreversible = migrations.irreversible();
	}

	Stream<DynamicTest> tests() {
		return IntStream.range(0, this.order.size())
			.mapToObj((index) -> DynamicTest.dynamicTest(Advice.name(this.order.get(index)), () -> check(index)));
	}

	private void check(int index) {
		bringTo(index);
		Revision revision = this.order.get(index);
		RevisionScript script = this.migrations.scripts().get(revision.id());
		this.position = UNKNOWN;
		SchemaSnapshot before = this.migrations.snapshot();
		upgrade(revision);
		SchemaSnapshot after = this.migrations.snapshot();
		if (!downgrade(revision)) {
			this.position = index + 1;
			if (!this.irreversible.contains(revision.id())) {
				throw new AssertionError(Advice.irreversible(script));
			}
			Assumptions.abort("Revision %s has no downgrade, as @MigrationTest(irreversible) allows"
				.formatted(Advice.name(revision)));
		}
		List<String> leftBehind = before.differences(this.migrations.snapshot());
		if (!leftBehind.isEmpty()) {
			throw new AssertionError(Advice.leftBehind(script, leftBehind, before.database()));
		}
		upgradeAgain(revision);
		List<String> notRepeated = after.differences(this.migrations.snapshot());
		if (!notRepeated.isEmpty()) {
			throw new AssertionError(Advice.notRepeated(script, notRepeated, before.database()));
		}
		this.position = index + 1;
		if (this.irreversible.contains(revision.id())) {
			throw new AssertionError(Advice.reversible(revision));
		}
	}

	private void bringTo(int index) {
		Revision broken = this.broken;
		if (broken != null) {
			Assumptions.abort("Not checked, since revision %s before it does not apply".formatted(Advice.name(broken)));
		}
		if (this.position != index) {
			this.migrations.close();
			this.order.subList(0, index).forEach(this::upgrade);
		}
	}

	private void upgrade(Revision revision) {
		try {
			this.migrations.upgradeTo(revision.id());
		}
		catch (MigrationException ex) {
			this.broken = revision;
			throw new AssertionError(Advice.failure("Revision %s does not apply".formatted(Advice.name(revision)), ex),
					ex);
		}
	}

	private void upgradeAgain(Revision revision) {
		try {
			this.migrations.upgradeTo(revision.id());
		}
		catch (MigrationException ex) {
			throw new AssertionError(Advice.failure(
					"Revision %s does not apply again after its downgrade".formatted(Advice.name(revision)), ex), ex);
		}
	}

	/** Undoes the revision, if it can be undone. */
	private boolean downgrade(Revision revision) {
		try {
			this.migrations.downgradeTo(below(revision));
			return true;
		}
		catch (IrreversibleRevisionException ex) {
			return false;
		}
		catch (MigrationException ex) {
			throw new AssertionError(
					Advice.failure("The downgrade of revision %s fails".formatted(Advice.name(revision)), ex), ex);
		}
	}

	/** The target of a downgrade that undoes this revision and no other one. */
	private String below(Revision revision) {
		Set<String> applied = this.migrations.applied();
		List<String> parents = new ArrayList<>(revision.downRevisions());
		if (parents.isEmpty()) {
			parents.add("base");
		}
		RevisionPlanner planner = new RevisionPlanner(this.graph);
		return parents.stream()
			.map((parent) -> revision.id() + "@" + parent)
			.filter((target) -> planner.downgrade(target, applied).equals(List.of(revision)))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"No target undoes revision %s alone".formatted(Advice.name(revision))));
	}

}
