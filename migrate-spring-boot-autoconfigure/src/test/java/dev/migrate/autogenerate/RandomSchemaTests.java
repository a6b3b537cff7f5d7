package dev.migrate.autogenerate;

import java.util.ArrayList;
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
				Schema upgraded = SchemaInterpreter.apply(live, operations, !database.equals("sqlite"));
				verifySame("upgrade", upgraded, target);
				assertThat(Comparing.on(database).strictly().compare(upgraded, target).differences()).isEmpty();
				Schema downgraded = SchemaInterpreter.apply(upgraded, Reversal.of(operations),
						!database.equals("sqlite"));
				verifySame("downgrade", downgraded, live);
			}
			catch (RuntimeException | AssertionError ex) {
				fail("seed " + seed + " on " + database + ": " + ex.getMessage() + "\noperations:\n"
						+ String.join("\n", operations.stream().map(Object::toString).toList()) + "\nlive:\n"
						+ String.join("\n", SchemaInterpreter.lines(live)) + "\ntarget:\n"
						+ String.join("\n", SchemaInterpreter.lines(target)), ex);
			}
		}
	}

	private static void verifySame(String step, Schema is, Schema should) {
		List<String> extra = new ArrayList<>(SchemaInterpreter.lines(is));
		List<String> missing = new ArrayList<>(SchemaInterpreter.lines(should));
		extra.removeAll(SchemaInterpreter.lines(should));
		missing.removeAll(SchemaInterpreter.lines(is));
		assertThat(extra).as("too much after the %s, while lacking %s", step, missing).isEmpty();
		assertThat(missing).as("lacking after the %s", step).isEmpty();
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
				schema.sequences(), schema.views(), database.equals("postgresql") ? schema.enumTypes() : List.of());
	}

}
