package dev.migrate.command;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.ModelFacts;
import dev.migrate.autogenerate.SchemaModel;

/**
 * A model without entities: the statements that create what it wants.
 *
 * @param statements the statements
 */
record StatementModel(List<String> statements) implements SchemaModel {

	@Override
	public String name() {
		return "statements";
	}

	@Override
	public Set<String> schemas() {
		return Set.of();
	}

	@Override
	public List<String> ddl(UnaryOperator<String> namespaces) {
		return this.statements;
	}

	@Override
	public ModelFacts facts() {
		return ModelFacts.NONE;
	}

}
