package dev.migrate.revision;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The revisions do not form a history. Carries every problem that was found, not only the
 * first one.
 */
public final class InvalidHistoryException extends RevisionException {

	private final transient List<HistoryProblem> problems;

	InvalidHistoryException(List<HistoryProblem> problems) {
		super(describe(problems));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return the problems.
	 * @return at least one problem
	 */
	public List<HistoryProblem> problems() {
		return this.problems;
	}

	private static String describe(List<HistoryProblem> problems) {
		if (problems.size() == 1) {
			return problems.get(0).message();
		}
		return "The revisions have " + problems.size() + " problems:"
				+ problems.stream().map((problem) -> "\n- " + problem.message()).collect(Collectors.joining());
	}

}
