package dev.migrate.test;

import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checks that every history should pass, for a test class with {@link MigrationTest}
 * to implement. A class that has to go without one overrides the method and annotates it
 * with {@code @Test} and {@code @Disabled("why")}.
 */
public interface MigrationChecks {

	/**
	 * Verify that the revisions have one end. If two branches of work each added a
	 * revision, a merge is missing.
	 * @param migrations the revisions
	 */
	@Test
	@DisplayName("The history has a single head")
	default void historyHasASingleHead(Migrations migrations) {
		assertThat(migrations).hasSingleHead();
	}

	/**
	 * Verify that all revisions run in an empty database.
	 * @param migrations the revisions
	 */
	@Test
	@DisplayName("An empty database upgrades to the heads")
	default void emptyDatabaseUpgradesToTheHeads(Migrations migrations) {
		new EmptyUpgrade(migrations).check();
	}

	/**
	 * Verify for each revision, in the order of an upgrade, that its downgrade restores
	 * the schema as it was before, and that it can then be applied again and gives the
	 * same schema. What happens to rows is not compared.
	 * @param migrations the revisions
	 * @return a test for each revision
	 */
	@TestFactory
	@DisplayName("Each revision can be undone and repeated")
	default Stream<DynamicTest> eachRevisionCanBeUndoneAndRepeated(Migrations migrations) {
		return new UpDownUp(migrations).tests();
	}

	/**
	 * Verify that the JPA entities want what the revisions make, as {@code db check}
	 * does; {@code migrate.autogenerate.*} says how exactly. Aborted where there are no
	 * entities.
	 * @param migrations the revisions
	 */
	@Test
	@DisplayName("The entities match the schema")
	default void entitiesMatchTheSchema(Migrations migrations) {
		new EntityCheck(migrations).check();
	}

}
