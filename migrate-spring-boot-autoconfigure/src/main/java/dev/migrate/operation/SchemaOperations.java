package dev.migrate.operation;

import dev.migrate.schema.ObjectName;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Operations in a schema.
 */
final class SchemaOperations implements Operations {

	private final Operations operations;

	private final String schema;

	SchemaOperations(Operations operations, String schema) {
		this.operations = operations;
		this.schema = schema;
	}

	@Override
	public void invoke(Operation operation) {
		this.operations.invoke(operation);
	}

	@Override
	public ObjectName named(String name) {
		return new ObjectName(this.schema, name);
	}

	@Override
	public TargetDatabase target() {
		return this.operations.target();
	}

	@Override
	public JdbcClient jdbc() {
		return this.operations.jdbc();
	}

	@Override
	public Operations inSchema(String schema) {
		return this.operations.inSchema(schema);
	}

}
