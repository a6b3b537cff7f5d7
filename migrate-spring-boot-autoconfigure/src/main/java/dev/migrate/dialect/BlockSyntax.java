package dev.migrate.dialect;

import java.util.Set;

/**
 * Which statements of a database may hold statements of their own.
 */
enum BlockSyntax {

	/** None: bodies are strings. */
	NONE(false),

	/** PostgreSQL: {@code BEGIN ATOMIC ... END} without control flow. */
	ATOMIC_BODIES(false),

	/** SQLite: {@code BEGIN ... END} of triggers, without control flow. */
	TRIGGERS(false),

	/** MySQL and MariaDB: stored programs, and blocks outside of them. */
	STORED_PROGRAMS(true),

	/** The SQL standard's routines, and those of databases that use separator lines. */
	STANDARD_ROUTINES(true);

	private static final Set<String> MODIFIERS = Set.of("OR", "REPLACE", "ALTER", "TEMP", "TEMPORARY", "AGGREGATE",
			"EDITIONABLE", "NONEDITIONABLE");

	private final boolean controlFlow;

	BlockSyntax(boolean controlFlow) {
		this.controlFlow = controlFlow;
	}

	/**
	 * Return whether {@code IF}, {@code LOOP}, {@code WHILE}, {@code REPEAT}, {@code FOR}
	 * and {@code CASE} statements exist.
	 * @return whether they do
	 */
	boolean hasControlFlow() {
		return this.controlFlow;
	}

	/**
	 * Return whether a word behind {@code CREATE} names a kind of object with a body.
	 * @param word the word in upper case
	 * @return whether it does
	 */
	boolean isRoutine(String word) {
		return switch (word) {
			case "FUNCTION", "PROCEDURE" -> this == ATOMIC_BODIES || this.controlFlow;
			case "TRIGGER" -> this == TRIGGERS || this.controlFlow;
			case "EVENT" -> this == STORED_PROGRAMS;
			case "PACKAGE" -> this == STANDARD_ROUTINES;
			default -> false;
		};
	}

	/**
	 * Return whether a word may stand between {@code CREATE} and the kind of object.
	 * @param word the word in upper case
	 * @return whether it may
	 */
	static boolean isModifier(String word) {
		return MODIFIERS.contains(word);
	}

}
