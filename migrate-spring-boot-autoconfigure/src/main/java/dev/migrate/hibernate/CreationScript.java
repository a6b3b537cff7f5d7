package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Exportable;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.Exporter;

/**
 * The statements that create what the entities want, written by Hibernate's exporters:
 * <ol>
 * <li>types, and what the application has declared to come before the tables,</li>
 * <li>sequences and tables, each table with its comments and first rows,</li>
 * <li>indexes and unique constraints, of which some are known only after the tables were
 * written,</li>
 * <li>views, foreign keys, and what comes after the tables.</li>
 * </ol>
 * Schemas are not created. A view gets no index and no foreign key.
 */
final class CreationScript {

	private final MetadataImplementor metadata;

	private final Database database;

	private final Dialect dialect;

	private final MappedNames names;

	private final List<String> statements = new ArrayList<>();

	CreationScript(MetadataImplementor metadata, MappedNames names) {
		this.metadata = metadata;
		this.database = metadata.getDatabase();
		this.dialect = this.database.getDialect();
		this.names = names;
	}

	List<String> statements() {
		// The exporters change the metadata
		synchronized (this.metadata) {
			write();
		}
		return List.copyOf(this.statements);
	}

	private void write() {
		addAuxiliaryObjects(AuxiliaryDatabaseObject::beforeTablesOnCreation);
		for (Namespace namespace : this.database.getNamespaces()) {
			namespace.getDependencyOrderedUserDefinedTypes()
				.forEach((type) -> add(this.dialect.getUserDefinedTypeExporter(), type));
		}
		for (Namespace namespace : this.database.getNamespaces()) {
			namespace.getSequences().forEach((sequence) -> add(this.dialect.getSequenceExporter(), sequence));
		}
		List<Table> tables = tables((table) -> !table.isView());
		tables.forEach(this::addTable);
		tables.forEach(this::addIndexes);
		tables(Table::isView).forEach((view) -> add(this.dialect.getTableExporter(), view));
		tables.forEach(this::addForeignKeys);
		addAuxiliaryObjects((object) -> !object.beforeTablesOnCreation());
		this.database.getInitCommands().forEach((command) -> addAll(command.initCommands()));
	}

	private List<Table> tables(Predicate<Table> condition) {
		return StreamSupport.stream(this.database.getNamespaces().spliterator(), false)
			.map(Namespace::getTables)
			.flatMap(Collection::stream)
			.filter((table) -> table.isPhysicalTable() && condition.test(table))
			.toList();
	}

	private void addAuxiliaryObjects(Predicate<AuxiliaryDatabaseObject> condition) {
		this.database.getAuxiliaryDatabaseObjects()
			.stream()
			.filter((object) -> object.appliesToDialect(this.dialect) && condition.test(object))
			.forEach((object) -> add(this.dialect.getAuxiliaryDatabaseObjectExporter(), object));
	}

	private void addTable(Table table) {
		TableForExport prepared = TableForExport.of(table, this.dialect, this.names);
		try {
			for (String statement : this.dialect.getTableExporter()
				.getSqlCreateStrings(table, this.metadata, this.names)) {
				addAll(IdentityType.complete(statement, table, this.dialect));
			}
		}
		finally {
			prepared.restore();
		}
	}

	private void addIndexes(Table table) {
		table.getIndexes().values().forEach((index) -> add(this.dialect.getIndexExporter(), index));
		table.getUniqueKeys().values().forEach((key) -> add(this.dialect.getUniqueKeyExporter(), key));
	}

	private void addForeignKeys(Table table) {
		for (ForeignKey key : table.getForeignKeyCollection()) {
			if (!key.getReferencedTable().isView()) {
				add(this.dialect.getForeignKeyExporter(), key);
			}
		}
	}

	private <T extends Exportable> void add(Exporter<T> exporter, T object) {
		addAll(exporter.getSqlCreateStrings(object, this.metadata, this.names));
	}

	private void addAll(String... statements) {
		for (String statement : statements) {
			// Some exporters write nothing where all is in the table's statement
			if (!statement.isBlank()) {
				this.statements.add(statement);
			}
		}
	}

}
