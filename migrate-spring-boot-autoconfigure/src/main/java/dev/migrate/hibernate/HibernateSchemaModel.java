package dev.migrate.hibernate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import dev.migrate.autogenerate.ModelFacts;
import dev.migrate.autogenerate.SchemaModel;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The model of a persistence unit, from Hibernate's metadata. Its DDL is written by the
 * exporters of the metadata's dialect, which also create the schema for
 * {@code spring.jpa.hibernate.ddl-auto=create}.
 */
final class HibernateSchemaModel implements SchemaModel {

	private final String name;

	private final MetadataImplementor metadata;

	private final MappedSchemas schemas;

	private HibernateSchemaModel(String name, MetadataImplementor metadata) {
		this.name = name;
		this.metadata = metadata;
		this.schemas = MappedSchemas.of(metadata);
	}

	/**
	 * Create the model.
	 * @param name the name of the persistence unit
	 * @param metadata its metadata, with the columns in any order
	 * @return the model
	 */
	static HibernateSchemaModel of(String name, MetadataImplementor metadata) {
		if (!isOrdered(metadata)) {
			// As Hibernate does only where it creates or updates the schema itself
			metadata.orderColumns(true);
		}
		return new HibernateSchemaModel(name, metadata);
	}

	/** Ordering foreign keys a second time would break their order. */
	private static boolean isOrdered(MetadataImplementor metadata) {
		return metadata.collectTableMappings()
			.stream()
			.map(Table::getPrimaryKey)
			.anyMatch((key) -> key != null && key.getOriginalOrder() != null);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Set<String> schemas() {
		Set<String> names = new TreeSet<>();
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			for (Table table : namespace.getTables()) {
				if (table.isPhysicalTable()) {
					add(names, this.schemas.nameOf(table.getQualifiedTableName()));
				}
			}
			for (Sequence sequence : namespace.getSequences()) {
				add(names, this.schemas.nameOf(sequence.getName()));
			}
		}
		return names;
	}

	private static void add(Set<String> names, @Nullable String name) {
		if (name != null) {
			names.add(name);
		}
	}

	@Override
	public List<String> ddl(UnaryOperator<String> namespaces) {
		return new CreationScript(this.metadata, new MappedNames(this.metadata, this.schemas, namespaces)).statements();
	}

	@Override
	public ModelFacts facts() {
		return new FactsReader(this.metadata, this.schemas).facts();
	}

}
