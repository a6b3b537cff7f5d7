package dev.migrate.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The rules that every definition shares.
 */
public final class Verify {

	private Verify() {
	}

	/**
	 * Verify the name of a database object. Any character may be part of it, as every
	 * database can quote names, except those that none can carry.
	 * @param what what the name is for, such as {@code Column name}
	 * @param name the name
	 * @return the name
	 * @throws InvalidDefinitionException if the name is blank or has control characters
	 */
	public static String name(String what, String name) {
		if (name.isBlank()) {
			throw new InvalidDefinitionException(what + " must not be empty");
		}
		if (name.chars().anyMatch(Character::isISOControl)) {
			throw new InvalidDefinitionException(what + " '" + printable(name) + "' must not have control characters");
		}
		return name;
	}

	/**
	 * Verify names that must be there, and differ.
	 * @param what what the names are for, such as {@code Column of the primary key}
	 * @param names the names
	 * @throws InvalidDefinitionException if there is none, one is blank or one comes
	 * twice
	 */
	public static void names(String what, Collection<String> names) {
		notEmpty(what, names);
		distinct(what, names);
	}

	/**
	 * Verify names of which there may be none.
	 * @param what what the names are for
	 * @param names the names
	 * @throws InvalidDefinitionException if one is blank or comes twice
	 */
	public static void distinct(String what, Collection<String> names) {
		Set<String> seen = new HashSet<>();
		for (String name : names) {
			if (!seen.add(name(what, name))) {
				throw new InvalidDefinitionException(what + " '" + name + "' is given twice");
			}
		}
	}

	/**
	 * Verify that a list has an element.
	 * @param what what the elements are
	 * @param elements the elements
	 * @throws InvalidDefinitionException if there is none
	 */
	public static void notEmpty(String what, Collection<?> elements) {
		if (elements.isEmpty()) {
			throw new InvalidDefinitionException(what + " is missing: give at least one");
		}
	}

	/**
	 * Verify a piece of SQL.
	 * @param what what the SQL is for, such as {@code Condition of the check constraint}
	 * @param sql the SQL
	 * @return the SQL
	 * @throws InvalidDefinitionException if it is blank
	 */
	public static String sql(String what, String sql) {
		if (sql.isBlank()) {
			throw new InvalidDefinitionException(what + " must not be empty");
		}
		return sql;
	}

	/**
	 * Verify a condition on arguments.
	 * @param condition what must hold
	 * @param message what to say if it does not
	 * @throws InvalidDefinitionException if it does not hold
	 */
	public static void that(boolean condition, String message) {
		if (!condition) {
			throw new InvalidDefinitionException(message);
		}
	}

	private static String printable(String name) {
		return name.codePoints()
			.mapToObj((point) -> Character.isISOControl(point) ? String.format("\\u%04x", point)
					: Character.toString(point))
			.reduce("", String::concat);
	}

}
