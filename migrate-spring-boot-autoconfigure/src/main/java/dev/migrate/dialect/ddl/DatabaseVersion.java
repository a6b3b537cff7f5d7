package dev.migrate.dialect.ddl;

import java.util.Locale;

/**
 * The version of a database server.
 *
 * @param major the major version
 * @param minor the minor version
 */
public record DatabaseVersion(int major, int minor) {

	/**
	 * The version to write SQL for where no connection tells: one that is widely run.
	 * @param product the name that the driver reports
	 * @return the version
	 */
	static DatabaseVersion usual(String product) {
		String name = product.toLowerCase(Locale.ROOT);
		if (name.startsWith("postgresql")) {
			return new DatabaseVersion(15, 0);
		}
		if (name.startsWith("mariadb")) {
			return new DatabaseVersion(10, 11);
		}
		if (name.startsWith("oracle")) {
			return new DatabaseVersion(19, 0);
		}
		if (name.startsWith("microsoft")) {
			return new DatabaseVersion(15, 0);
		}
		if (name.startsWith("db2")) {
			return new DatabaseVersion(11, 5);
		}
		if (name.startsWith("mysql")) {
			return new DatabaseVersion(8, 0);
		}
		return new DatabaseVersion(2, name.startsWith("h2") ? 4 : 7);
	}

	/**
	 * Whether this version is a given one or later.
	 * @param atLeastMajor the major version
	 * @param atLeastMinor the minor version
	 * @return {@code true} if this is not older
	 */
	public boolean isAtLeast(int atLeastMajor, int atLeastMinor) {
		return this.major > atLeastMajor || (this.major == atLeastMajor && this.minor >= atLeastMinor);
	}

}
