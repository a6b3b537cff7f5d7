package dev.migrate.benchmarks;

import java.util.List;

/**
 * What a database is asked for.
 */
enum Scenario {

	/** Nothing is pending, and the pool is open. */
	NOTHING_PENDING("(a) nothing pending", List.of(Contender.FLOOR, Contender.MIGRATE, Contender.FLYWAY)),

	/** All but the last are applied. */
	ONE_PENDING("(b) one pending", List.of(Contender.MIGRATE, Contender.FLYWAY)),

	/** The database is empty. */
	FRESH("(c) fresh apply of all", List.of(Contender.JDBC, Contender.MIGRATE, Contender.FLYWAY));

	private final String title;

	private final List<Contender> contenders;

	Scenario(String title, List<Contender> contenders) {
		this.title = title;
		this.contenders = contenders;
	}

	String title() {
		return this.title;
	}

	/** Those that are measured; the first is what the others are compared with. */
	List<Contender> contenders() {
		return this.contenders;
	}

}
