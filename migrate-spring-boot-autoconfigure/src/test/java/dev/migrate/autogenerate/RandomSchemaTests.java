package dev.migrate.autogenerate;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.migrate.operation.Operation;
import dev.migrate.operation.Reversal;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * What is planned for two random schemas turns the one into the other, and back.
 */
class RandomSchemaTests {

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "postgresql, 2000", "mariadb, 500", "h2, 300", "hsqldb, 300", "sqlite, 1000" })
	void whenPlannedThenTurnsOneSchemaIntoTheOtherAndBack(String database, int pairs) {
		for (int seed = 0; seed < pairs; seed++) {
			RandomSchemas schemas = new RandomSchemas(seed, !database.equals("sqlite"));
			Schema live = fitting(database, schemas.next());
			Schema target = fitting(database, schemas.next());
			List<Operation> operations = List.of();
			try {
				Comparison comparison = Comparing.on(database).strictly().compare(live, target);
				operations = Comparing.operations(comparison);
				assertThat(comparison.unmanaged()).isEmpty();
				assertThat(comparison.isEmpty()).isEqualTo(comparison.differences().isEmpty());
				Schema upgraded = SchemaInterpreter.apply(live, operations);
				assertThat(SchemaInterpreter.lines(upgraded)).isEqualTo(SchemaInterpreter.lines(target));
				assertThat(Comparing.on(database).strictly().compare(upgraded, target).differences()).isEmpty();
				Schema downgraded = SchemaInterpreter.apply(upgraded, Reversal.of(operations));
				assertThat(SchemaInterpreter.lines(downgraded)).isEqualTo(SchemaInterpreter.lines(live));
			}
			catch (RuntimeException | AssertionError ex) {
				fail("seed " + seed + " on " + database + "\nlive:\n" + String.join("\n", SchemaInterpreter.lines(live))
						+ "\ntarget:\n" + String.join("\n", SchemaInterpreter.lines(target)) + "\noperations:\n"
						+ String.join("\n", operations.stream().map(Object::toString).toList()) + "\n"
						+ ex.getMessage(), ex);
			}
		}
	}

	/** A schema without what the database cannot have. */
	private static Schema fitting(String database, Schema schema) {
		boolean partial = database.equals("postgresql") || database.equals("sqlite");
		boolean descending = partial || database.equals("mariadb") || database.equals("mysql");
		return new Schema(
				schema.tables()
					.stream()
					.map((table) -> new Table(table.name(), table.columns(), table.constraints(),
							table.indexes()
								.stream()
								.filter((index) -> partial || index.where() == null)
								.filter((index) -> descending || !index.keys().get(0).descending())
								.toList(),
							table.comment()))
					.toList(),
				schema.sequences(), schema.views(),
				database.equals("postgresql") ? schema.enumTypes() : List.of());
	}

}
