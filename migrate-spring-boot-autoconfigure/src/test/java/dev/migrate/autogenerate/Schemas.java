package dev.migrate.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.operation.Definitions;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.View;

/**
 * Short names for schemas in tests.
 */
final class Schemas {

	private Schemas() {
	}

	static Schema schema(Table... tables) {
		return new Schema(List.of(tables), List.of(), List.of(), List.of());
	}

	static Schema withViews(Schema schema, View... views) {
		return new Schema(schema.tables(), schema.sequences(), List.of(views), schema.enumTypes());
	}

	static Schema withSequences(Schema schema, Sequence... sequences) {
		return new Schema(schema.tables(), List.of(sequences), schema.views(), schema.enumTypes());
	}

	static Table table(String name, TableElement... elements) {
		return Table.of(ObjectName.of(name), List.of(elements));
	}

	static ColumnDefinition column(String name, String type) {
		return Definitions.column(name, Definitions.custom(type));
	}

	static ColumnDefinition id() {
		return column("id", "bigint").primaryKey();
	}

	static ModelFacts facts(String table, TableFacts facts) {
		return new ModelFacts(Map.of(ObjectName.of(table), facts));
	}

	static ModelFacts chosen(String table, String... names) {
		return facts(table, new TableFacts(Set.of(names), List.of(), Map.of(), Map.of(), Map.of(), List.of()));
	}

	static ModelFacts checks(String table, String... conditions) {
		return facts(table, new TableFacts(Set.of(), List.of(conditions), Map.of(), Map.of(), Map.of(), List.of()));
	}

	static List<String> keys(Comparison comparison) {
		return comparison.differences().stream().map(Difference::key).toList();
	}

	static List<String> operations(Comparison comparison) {
		return comparison.operations().stream().map((planned) -> planned.operation().toString()).toList();
	}

}
