package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The labels that listings show for each revision. A label belongs to one revision, and
 * spreads to all that follow it. Where what follows is a single line it spreads downwards
 * too, until the first branch or merge point (Alembic).
 */
final class BranchLabels {

	private final GraphIndex index;

	private final List<SortedSet<String>> labels;

	BranchLabels(GraphIndex index) {
		this.index = index;
		SortedSet<String> none = new TreeSet<>();
		this.labels = new ArrayList<>(Collections.nCopies(index.size(), none));
		for (int node = 0; node < index.size(); node++) {
			for (String label : index.revision(node).branchLabels()) {
				spread(label, node);
			}
		}
	}

	/** Returns the labels of a revision, sorted. */
	List<String> of(int node) {
		return List.copyOf(this.labels.get(node));
	}

	boolean has(int node, String label) {
		return this.labels.get(node).contains(label);
	}

	private void spread(String label, int owner) {
		BitSet marked = this.index.descendantsByDown(GraphIndex.setOf(owner));
		if (marked.stream().allMatch(this::isOnLine)) {
			int node = owner;
			while (this.index.down(node).length > 0) {
				node = this.index.down(node)[0];
				if (!isOnLine(node)) {
					break;
				}
				marked.set(node);
			}
		}
		marked.stream().forEach((node) -> {
			if (this.labels.get(node).isEmpty()) {
				this.labels.set(node, new TreeSet<>());
			}
			this.labels.get(node).add(label);
		});
	}

	private boolean isOnLine(int node) {
		return this.index.dependents(node).length < 2 && this.index.down(node).length < 2;
	}

}
