package dev.migrate.runtime;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Locale;

/**
 * How a database keeps names: what is written without quotes, and what is quoted.
 */
enum IdentifierCase {

	/** In upper case unless quoted, as the standard has it. */
	UPPER,

	/** In lower case unless quoted. */
	LOWER,

	/** As written. */
	EXACT,

	/** Whatever the case, two names are the same. */
	IGNORED;

	static IdentifierCase of(DatabaseMetaData metaData) throws SQLException {
		if (metaData.storesUpperCaseIdentifiers()) {
			return metaData.storesUpperCaseQuotedIdentifiers() ? IGNORED : UPPER;
		}
		if (metaData.storesLowerCaseIdentifiers()) {
			return metaData.storesLowerCaseQuotedIdentifiers() ? IGNORED : LOWER;
		}
		return metaData.supportsMixedCaseIdentifiers() ? EXACT : IGNORED;
	}

	/**
	 * Return what two ways to write a name have in common.
	 * @param name the name without quotes
	 * @param quoted whether it had them, or is as the catalog has it
	 * @return the name to compare by
	 */
	String key(String name, boolean quoted) {
		if (this == IGNORED) {
			return name.toLowerCase(Locale.ROOT);
		}
		if (quoted || this == EXACT) {
			return name;
		}
		return (this == UPPER) ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
	}

}
