package dev.migrate.test;

import dev.migrate.runtime.MigrationException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The upgrade of an empty database to the heads.
 *
 * @param migrations the revisions
 */
record EmptyUpgrade(Migrations migrations) {

	void check() {
		this.migrations.requireHistory();
		if (this.migrations.graph().isEmpty()) {
			throw new AssertionError(Advice.NO_REVISIONS);
		}
		this.migrations.close();
		try {
			this.migrations.upgradeToHeads();
		}
		catch (MigrationException ex) {
			throw new AssertionError(Advice.failure("An empty database does not upgrade to the heads", ex), ex);
		}
		assertThat(this.migrations).isAtHeads();
	}

}
