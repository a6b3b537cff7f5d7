package dev.migrate.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Puts revisions in order, newest first, the way Alembic does: it keeps a list of tips
 * and walks one line down until it reaches something that another line still needs; then
 * it finishes that other line. Upgrades run the reverse of it.
 */
final class TopologicalOrder {

	private final GraphIndex index;

	private final BitSet selected;

	/** The selected and everything between them, which also keeps them apart. */
	private final BitSet between;

	/** How many revisions right above each one are yet to come. */
	private final int[] waiting;

	/** What is between and was not passed yet. */
	private final BitSet open;

	private final List<Integer> tips = new ArrayList<>();

	private final BitSet isTip = new BitSet();

	private final List<Revision> order = new ArrayList<>();

	private TopologicalOrder(GraphIndex index, BitSet selected) {
		this.index = index;
		this.selected = selected;
		this.between = index.ancestors(selected);
		this.between.and(index.descendants(selected));
		this.open = (BitSet) this.between.clone();
		this.waiting = new int[index.size()];
		this.between.stream().forEach((node) -> {
			for (int parent : index.parents(node)) {
				this.waiting[parent]++;
			}
		});
	}

	/**
	 * Orders revisions.
	 * @param selected what to order
	 * @param heads where to start; those that are not selected are passed over
	 */
	static List<Revision> newestFirst(GraphIndex index, BitSet selected, BitSet heads) {
		TopologicalOrder order = new TopologicalOrder(index, selected);
		BitSet starts = (BitSet) heads.clone();
		starts.and(selected);
		starts.stream().forEach(order::addTip);
		order.run();
		while (!order.open.isEmpty()) {
			// What is left stands below the heads only by way of revisions that are not
			// selected.
			order.open.stream().filter((node) -> order.waiting[node] == 0).forEach(order::addTip);
			order.run();
		}
		return order.order;
	}

	private void run() {
		int at = 0;
		while (!this.tips.isEmpty()) {
			int tip = this.tips.get(at);
			if (this.waiting[tip] > 0) {
				at = tipAbove(tip);
				continue;
			}
			emit(tip);
			boolean replaced = false;
			for (int parent : this.index.parents(tip)) {
				if (this.open.get(parent) && this.selected.get(parent) && !this.isTip.get(parent)) {
					if (replaced) {
						addTip(parent);
					}
					else {
						this.tips.set(at, parent);
						this.isTip.set(parent);
						replaced = true;
					}
				}
			}
			if (!replaced) {
				this.tips.remove(at);
				at = Math.max(at - 1, 0);
			}
		}
	}

	private void emit(int node) {
		this.order.add(this.index.revision(node));
		List<Integer> passed = new ArrayList<>(List.of(node));
		while (!passed.isEmpty()) {
			int current = passed.remove(passed.size() - 1);
			this.open.clear(current);
			for (int parent : this.index.parents(current)) {
				if (--this.waiting[parent] == 0 && this.open.get(parent) && !this.selected.get(parent)) {
					passed.add(parent);
				}
			}
		}
	}

	/** Returns the position of the first tip that stands on a blocked one. */
	private int tipAbove(int blocked) {
		BitSet above = this.index.descendants(GraphIndex.setOf(blocked), this.open);
		above.clear(blocked);
		for (int position = 0; position < this.tips.size(); position++) {
			if (above.get(this.tips.get(position))) {
				return position;
			}
		}
		addTip(above.stream().filter((node) -> this.waiting[node] == 0).findFirst().orElseThrow());
		return this.tips.size() - 1;
	}

	private void addTip(int node) {
		this.tips.add(node);
		this.isTip.set(node);
	}

}
