package dev.migrate.revision;

import java.util.Arrays;

/**
 * Arithmetic on the neighbours of numbered nodes: for each node an array of others, each
 * once, in an order that counts. Plain loops, since every upgrade at startup passes here
 * in a JVM that has just begun.
 */
final class Edges {

	private static final int[] NONE = {};

	private Edges() {
	}

	/** Returns the nodes without repetitions, in order of their first appearance. */
	static int[] distinct(int[] nodes) {
		if (nodes.length < 2) {
			return nodes;
		}
		int[] distinct = new int[nodes.length];
		int end = 0;
		for (int node : nodes) {
			if (!contains(distinct, end, node)) {
				distinct[end++] = node;
			}
		}
		return Arrays.copyOf(distinct, end);
	}

	private static boolean contains(int[] nodes, int end, int node) {
		for (int i = 0; i < end; i++) {
			if (nodes[i] == node) {
				return true;
			}
		}
		return false;
	}

	/** Returns the first nodes, then the second ones that are not among them. */
	static int[] union(int[] first, int[] second) {
		if (second.length == 0) {
			return first;
		}
		int[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return distinct(both);
	}

	/** Returns for each node those that have it as a neighbour, in ascending order. */
	static int[][] reverse(int[][] edges) {
		int[] counts = new int[edges.length];
		for (int[] targets : edges) {
			for (int target : targets) {
				counts[target]++;
			}
		}
		int[][] reversed = new int[edges.length][];
		for (int node = 0; node < edges.length; node++) {
			reversed[node] = (counts[node] == 0) ? NONE : new int[counts[node]];
			counts[node] = 0;
		}
		for (int node = 0; node < edges.length; node++) {
			for (int target : edges[node]) {
				reversed[target][counts[target]++] = node;
			}
		}
		return reversed;
	}

}
