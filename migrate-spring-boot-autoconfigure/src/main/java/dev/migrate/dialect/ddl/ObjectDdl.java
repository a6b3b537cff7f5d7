package dev.migrate.dialect.ddl;

import java.util.List;

import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateView;
import dev.migrate.operation.DropEnumType;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropView;
import dev.migrate.operation.ObjectOperation;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.View;

/**
 * Renders what stands beside tables: sequences, enumeration types, views and schemas.
 */
final class ObjectDdl {

	private final Family family;

	ObjectDdl(Family family) {
		this.family = family;
	}

	List<String> render(ObjectOperation operation) {
		if (operation instanceof CreateSequence create) {
			return List.of(create(create));
		}
		if (operation instanceof AlterSequence alter) {
			return List.of(alter(alter));
		}
		if (operation instanceof DropSequence drop) {
			this.family.require(Feature.SEQUENCES, true, drop.name().toString());
			return List
				.of("DROP SEQUENCE " + ifExists(drop.onlyIfPresent(), drop.name()) + this.family.name(drop.name()));
		}
		if (operation instanceof CreateEnumType create) {
			return this.family.createEnumType(create.type(), create.onlyIfMissing());
		}
		if (operation instanceof AddEnumValue add) {
			return this.family.addEnumValue(add);
		}
		if (operation instanceof DropEnumType drop) {
			return this.family.dropEnumType(drop.name(), drop.onlyIfPresent());
		}
		if (operation instanceof CreateView create) {
			return create(create);
		}
		if (operation instanceof DropView drop) {
			this.family.require(Feature.MATERIALIZED_VIEW, drop.isMaterialized(), drop.name().toString());
			return List.of("DROP " + (drop.isMaterialized() ? "MATERIALIZED " : "") + "VIEW "
					+ ifExists(drop.onlyIfPresent(), drop.name()) + this.family.name(drop.name()));
		}
		if (operation instanceof CreateSchema create) {
			this.family.require(Feature.SCHEMAS, true, create.name());
			return List.of(this.family.createSchema(create.name(), create.onlyIfMissing()));
		}
		DropSchema drop = (DropSchema) operation;
		this.family.require(Feature.SCHEMAS, true, drop.name());
		return List.of(this.family.dropSchema(drop.name(), drop.onlyIfPresent(), drop.cascading()));
	}

	private String ifExists(boolean asked, ObjectName name) {
		return this.family.only("IF EXISTS", asked, Feature.DROP_IF_EXISTS, name);
	}

	private String create(CreateSequence operation) {
		Sequence sequence = operation.sequence();
		this.family.require(Feature.SEQUENCES, true, sequence.name().toString());
		this.family.require(Feature.SEQUENCE_CACHE, sequence.cache() != null, sequence.name().toString());
		return "CREATE SEQUENCE "
				+ this.family.only("IF NOT EXISTS", operation.onlyIfMissing(), Feature.SEQUENCE_IF_NOT_EXISTS,
						sequence.name())
				+ this.family.name(sequence.name()) + this.family.sequenceType() + " START WITH " + sequence.start()
				+ " INCREMENT BY " + sequence.increment()
				+ ((sequence.minimum() != null) ? " MINVALUE " + sequence.minimum() : "")
				+ ((sequence.maximum() != null) ? " MAXVALUE " + sequence.maximum() : "")
				+ ((sequence.cache() != null) ? " CACHE " + sequence.cache() : "") + this.family.cycle(sequence);
	}

	private String alter(AlterSequence operation) {
		this.family.require(Feature.SEQUENCES, true, operation.name().toString());
		return "ALTER SEQUENCE " + this.family.name(operation.name())
				+ ((operation.restart() != null) ? " " + this.family.restart(operation.restart()) : "")
				+ ((operation.increment() != null) ? " INCREMENT BY " + operation.increment() : "")
				+ ((operation.minimum() != null) ? " MINVALUE " + operation.minimum() : "")
				+ ((operation.maximum() != null) ? " MAXVALUE " + operation.maximum() : "");
	}

	private List<String> create(CreateView operation) {
		View view = operation.view();
		String name = this.family.name(view.name());
		String definition = (view.columns().isEmpty() ? "" : " " + this.family.names().list(view.columns())) + " AS "
				+ view.query();
		if (!view.isMaterialized()) {
			return this.family.createView(name, definition, operation.replacing());
		}
		this.family.require(Feature.MATERIALIZED_VIEW, true, view.name().toString());
		String create = "CREATE MATERIALIZED VIEW " + name + definition;
		return operation.replacing() ? List.of("DROP MATERIALIZED VIEW " + ifExists(true, view.name()) + name, create)
				: List.of(create);
	}

}
