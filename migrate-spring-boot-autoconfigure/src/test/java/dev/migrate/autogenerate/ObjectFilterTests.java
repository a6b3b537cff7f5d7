package dev.migrate.autogenerate;

import org.junit.jupiter.api.Test;

import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

import static dev.migrate.autogenerate.Schemas.id;
import static dev.migrate.autogenerate.Schemas.keys;
import static dev.migrate.autogenerate.Schemas.schema;
import static dev.migrate.autogenerate.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which tables are compared.
 */
class ObjectFilterTests {

	@Test
	void whenTableIsOfAnotherToolThenIsNotCompared() {
		Schema live = schema(table("flyway_schema_history", id()), table("DATABASECHANGELOGLOCK", id()),
				table("QRTZ_TRIGGERS", id()), table("HTE_note", id()), table("mine", id()));
		assertThat(keys(Comparing.on("h2").compare(live, Schema.EMPTY))).containsExactly("drop table mine: 1 columns");
	}

	@Test
	void whenEntityHasTableOfAnotherToolThenIsCompared() {
		Schema wanted = schema(table("shedlock", id()));
		assertThat(keys(Comparing.on("h2").compare(Schema.EMPTY, wanted)))
			.containsExactly("add table shedlock: 1 columns");
		assertThat(keys(Comparing.on("h2").compare(wanted, wanted))).isEmpty();
	}

	@Test
	void whenPatternsAreGivenThenExcludeWins() {
		Schema live = schema(table("app_a", id()), table("APP_B", id()), table("other", id()), inAudit("log"),
				inAudit("app_c"));
		assertThat(keys(Comparing.on("h2").include("app_*", "audit.*").exclude("APP_?").compare(live, Schema.EMPTY)))
			.containsExactly("drop table audit.log: 1 columns");
		assertThat(keys(Comparing.on("h2").exclude("audit.*").compare(live, Schema.EMPTY))).hasSize(3);
	}

	@Test
	void whenEntityIsExcludedThenIsNotCreated() {
		assertThat(Comparing.on("h2").exclude("a").compare(Schema.EMPTY, schema(table("a", id()))).isEmpty()).isTrue();
	}

	private static Table inAudit(String name) {
		return table("x", id()).withName(new ObjectName("audit", name));
	}

}
