package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.migrate.dialect.Dialects;
import dev.migrate.schema.Schema;

import static dev.migrate.autogenerate.Schemas.column;
import static dev.migrate.autogenerate.Schemas.id;
import static dev.migrate.autogenerate.Schemas.keys;
import static dev.migrate.autogenerate.Schemas.schema;
import static dev.migrate.autogenerate.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Comparing with the models of several persistence units.
 */
class AutogenerateTests {

	private final ComparisonRequest request = new ComparisonRequest("default", Renames.NONE, (name) -> true, Set.of());

	@Test
	void whenTwoUnitsShareTableThenEachGetsItsColumns() throws SQLException {
		Schema first = schema(table("USERS", id(), column("NAME", "varchar(255)")));
		Schema second = schema(table("USERS", id(), column("NAME", "text"), column("MAIL", "varchar(255)")),
				table("ORDERS", id()));
		Comparison comparison = compare(Schema.EMPTY, first, second);
		assertThat(keys(comparison)).containsExactlyInAnyOrder("add table users: 3 columns",
				"add table orders: 1 columns");
		assertThat(comparison.warnings())
			.containsExactly("Persistence unit 'unit 1' wants users.name as text, but another"
					+ " unit of the same database wants varchar(255), which is taken");
		assertThat(compare(comparison(first, second), first, second).differences()).isEmpty();
	}

	@Test
	void whenThereIsNoModelThenRefuses() {
		assertThatIllegalArgumentException().isThrownBy(() -> compare(schema(table("users", id()))))
			.withMessageContaining("No persistence unit");
	}

	private static Schema comparison(Schema first, Schema second) {
		SchemaUnion union = new SchemaUnion();
		union.add("a", first, ModelFacts.NONE);
		union.add("b", second, ModelFacts.NONE);
		return union.schema();
	}

	private Comparison compare(Schema live, Schema... wanted) throws SQLException {
		List<SchemaModel> models = IntStream.range(0, wanted.length)
			.<SchemaModel>mapToObj((i) -> new Model("unit " + i, wanted[i]))
			.toList();
		SchemaSources sources = new SchemaSources() {

			@Override
			public Schema live(Connection connection, Set<String> schemas) {
				assertThat(schemas).hasSizeLessThanOrEqualTo(1);
				return live;
			}

			@Override
			public Set<String> schemas(Connection connection) {
				return Set.of();
			}

			@Override
			public Schema wanted(Connection connection, SchemaModel model) {
				return ((Model) model).schema();
			}

		};
		AutogenerateSettings settings = new AutogenerateSettings(ComparePolicy.STRICT, List.of(), List.of(), Set.of());
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			return new Autogenerate(Dialects.named("h2"), settings, List.of(), sources).compare(connection, models,
					this.request);
		}
	}

	/** A model that is known. */
	private record Model(String name, Schema schema) implements SchemaModel {

		@Override
		public Set<String> schemas() {
			return Set.of("audit");
		}

		@Override
		public List<String> ddl(UnaryOperator<String> namespaces) {
			return List.of();
		}

		@Override
		public ModelFacts facts() {
			return ModelFacts.NONE;
		}

	}

}
