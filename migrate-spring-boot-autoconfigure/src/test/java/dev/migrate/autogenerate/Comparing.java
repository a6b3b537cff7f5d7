package dev.migrate.autogenerate;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.operation.Operation;
import dev.migrate.schema.Schema;

/**
 * Compares schemas in tests, without a database.
 */
final class Comparing {

	private final String database;

	private ComparePolicy policy = ComparePolicy.COMPATIBLE;

	private ModelFacts facts = ModelFacts.NONE;

	private ComparisonRequest request = new ComparisonRequest("default", Renames.NONE, (name) -> true, Set.of());

	private Set<String> schemas = Set.of();

	private List<String> include = List.of();

	private List<String> exclude = List.of();

	private List<AutogenerateCustomizer> customizers = List.of();

	private Comparing(String database) {
		this.database = database;
	}

	static Comparing on(String database) {
		return new Comparing(database);
	}

	Comparing strictly() {
		this.policy = ComparePolicy.STRICT;
		return this;
	}

	Comparing with(ModelFacts facts) {
		this.facts = facts;
		return this;
	}

	Comparing asked(ComparisonRequest request) {
		this.request = request;
		return this;
	}

	Comparing havingSchemas(String... schemas) {
		this.schemas = Set.of(schemas);
		return this;
	}

	Comparing include(String... patterns) {
		this.include = List.of(patterns);
		return this;
	}

	Comparing exclude(String... patterns) {
		this.exclude = List.of(patterns);
		return this;
	}

	Comparing customizedBy(AutogenerateCustomizer... customizers) {
		this.customizers = List.of(customizers);
		return this;
	}

	Comparison compare(Schema live, Schema target) {
		Dialect dialect = Dialects.named(this.database);
		AutogenerateSettings settings = new AutogenerateSettings(this.policy, this.include, this.exclude, Set.of());
		return new SchemaComparison(dialect, settings, this.customizers).compare(
				OperationRenderers.of(dialect, RenderingContext.offline(UnaryOperator.identity())), live, this.schemas,
				target, this.facts, this.request);
	}

	static List<Operation> operations(Comparison comparison) {
		return comparison.operations().stream().map(PlannedOperation::operation).toList();
	}

}
