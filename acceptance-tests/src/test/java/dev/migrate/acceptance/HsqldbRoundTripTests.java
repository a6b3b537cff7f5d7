package dev.migrate.acceptance;

import java.util.List;

import dev.migrate.acceptance.model.EntityModel;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * Runs {@link RoundTripContract} on HSQLDB.
 */
@FreshDatabase(TestDatabase.HSQLDB)
class HsqldbRoundTripTests extends RoundTripContract {

	/** Hides the models of the contract: Keycloak's entities name types of others. */
	static final List<EntityModel> MODELS = validOn(TestDatabase.HSQLDB, RoundTripContract.MODELS);

	static final List<EntityModel> LARGE_MODELS = validOn(TestDatabase.HSQLDB, RoundTripContract.LARGE_MODELS);

}
