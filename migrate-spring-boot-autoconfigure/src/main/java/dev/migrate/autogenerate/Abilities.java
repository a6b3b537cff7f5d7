package dev.migrate.autogenerate;

import java.util.List;
import java.util.Optional;

import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.UnsupportedOperationOnDatabaseException;
import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.Operation;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.ObjectName;

/**
 * What a database can do, by asking it for the SQL.
 */
final class Abilities {

	private final OperationRenderer renderer;

	private final boolean addsForeignKeys;

	Abilities(OperationRenderer renderer) {
		this.renderer = renderer;
		this.addsForeignKeys = can(new AddForeignKey(ObjectName.of("child"),
				ForeignKey.of(List.of("parent_id"), ObjectName.of("parent"), List.of("id"))));
	}

	/** Whether foreign keys can be added to tables that are there. */
	boolean addsForeignKeys() {
		return this.addsForeignKeys;
	}

	boolean can(Operation operation) {
		return refusal(operation).isEmpty();
	}

	/** Why the database cannot do something, empty if it can. */
	Optional<String> refusal(Operation operation) {
		try {
			this.renderer.verify(operation);
			return Optional.empty();
		}
		catch (UnsupportedOperationOnDatabaseException ex) {
			return Optional.of(String.valueOf(ex.getMessage()));
		}
	}

	/** The name of a column, quoted if need be. */
	String name(String column) {
		return this.renderer.name(column);
	}

}
