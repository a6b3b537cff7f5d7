package dev.migrate.schema;

/**
 * What happens to referring rows when the row they refer to is deleted or changed.
 */
public enum ReferentialAction {

	/** The change is refused at the end of the statement; the default. */
	NO_ACTION("no action"),
	/** The change is refused at once. */
	RESTRICT("restrict"),
	/** Referring rows follow. */
	CASCADE("cascade"),
	/** Referring columns become null. */
	SET_NULL("set null"),
	/** Referring columns get their default. */
	SET_DEFAULT("set default");

	private final String sql;

	ReferentialAction(String sql) {
		this.sql = sql;
	}

	/**
	 * Return the action as SQL has it.
	 * @return the words after {@code on delete}
	 */
	public String sql() {
		return this.sql;
	}

}
