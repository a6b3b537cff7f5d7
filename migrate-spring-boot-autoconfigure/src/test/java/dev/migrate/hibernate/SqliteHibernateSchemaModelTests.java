package dev.migrate.hibernate;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.hibernate.torture.Torture;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.SchemaDump;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link HibernateSchemaModelContract} on Sqlite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteHibernateSchemaModelTests extends HibernateSchemaModelContract {

	@Test
	void whatCannotBeAddedLaterIsPartOfTheTable(TestSchema schema) throws Exception {
		execute(schema, model(schema, Torture.entities(TestDatabase.SQLITE)).ddl(UnaryOperator.identity()));
		assertThat(foreignKeys(schema, "player")).containsExactlyInAnyOrder("team|team_id|id|CASCADE",
				"team|former_code|code|NO ACTION");
		assertThat(foreignKeys(schema, "team")).containsExactlyInAnyOrder("player|captain_id|id|NO ACTION",
				"league|league_country|country|NO ACTION", "league|league_division|division|NO ACTION");
		assertThat(SchemaDump.query(schema, """
				SELECT group_concat(c.name) FROM pragma_index_list('ruled') i, pragma_index_info(i.name) c
				WHERE i.origin = 'u' GROUP BY i.name""")).containsExactlyInAnyOrder("code,area", "area,ranking",
				"email", "code");
		assertThat(SchemaDump.query(schema, "SELECT sql FROM sqlite_master WHERE name = 'ruled'").get(0))
			.contains("constraint ruled_code_area unique (code, area)")
			.contains("constraint ruled_range check");
	}

	/** It leaves out the type of an identity that comes after another integer. */
	@Override
	List<String> corrected(List<String> lines) {
		return lines.stream().map((line) -> line.replace(", id, ", ", id integer, ")).toList();
	}

	private static List<String> foreignKeys(TestSchema schema, String table) throws Exception {
		return SchemaDump.query(schema,
				"SELECT \"table\", \"from\", \"to\", on_delete FROM pragma_foreign_key_list('" + table + "')");
	}

}
