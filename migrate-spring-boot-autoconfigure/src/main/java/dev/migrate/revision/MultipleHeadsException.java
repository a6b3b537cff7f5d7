package dev.migrate.revision;

import java.util.List;

/**
 * One revision was asked for and several heads answer.
 */
public final class MultipleHeadsException extends RevisionException {

	private final transient List<Revision> heads;

	MultipleHeadsException(String target, List<Revision> heads) {
		super(describe(target, heads));
		this.heads = List.copyOf(heads);
	}

	/**
	 * Return the heads to choose from.
	 * @return two or more revisions
	 */
	public List<Revision> heads() {
		return this.heads;
	}

	private static String describe(String target, List<Revision> heads) {
		StringBuilder message = new StringBuilder("'" + target + "' is not one revision, there are " + heads.size()
				+ " heads:" + RevisionText.list(heads));
		message.append("\nName one of them");
		String label = heads.stream().flatMap((head) -> head.branchLabels().stream()).findFirst().orElse(null);
		message.append(" (by id, or by branch as in '")
			.append((label != null) ? label : heads.get(0).id())
			.append("@head'), take them all with 'db upgrade heads', or join them with 'db merge heads'.");
		return message.toString();
	}

}
