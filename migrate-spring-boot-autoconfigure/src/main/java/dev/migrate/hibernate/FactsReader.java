package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrate.autogenerate.ModelFacts;
import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.schema.ObjectName;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Index;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of the metadata what a database that was created from it could not tell.
 */
final class FactsReader {

	/**
	 * A prefix and a hash with the digits 0 to y: how Hibernate names what nobody has
	 * named. It does not keep whether somebody has.
	 */
	private static final Pattern MADE_UP = Pattern.compile("(FK|UK_?|IDX)[0-9a-y]{15,25}", Pattern.CASE_INSENSITIVE);

	private final MetadataImplementor metadata;

	private final Database database;

	private final MappedSchemas schemas;

	FactsReader(MetadataImplementor metadata, MappedSchemas schemas) {
		this.metadata = metadata;
		this.database = metadata.getDatabase();
		this.schemas = schemas;
	}

	ModelFacts facts() {
		Map<ObjectName, TableFacts> facts = new HashMap<>();
		// The exporters change the metadata
		synchronized (this.metadata) {
			for (Namespace namespace : this.database.getNamespaces()) {
				for (Table table : namespace.getTables()) {
					if (table.isPhysicalTable() && !table.isView()) {
						facts.put(name(table), facts(table));
					}
				}
			}
		}
		return new ModelFacts(facts);
	}

	private ObjectName name(Table table) {
		return new ObjectName(this.schemas.nameOf(table.getQualifiedTableName()), inCatalog(table.getNameIdentifier()));
	}

	private TableFacts facts(Table table) {
		return new TableFacts(names(table), checks(table),
				byColumn(table, (column) -> column.getSqlType(this.metadata)), byColumn(table, Column::getDefaultValue),
				byColumn(table, Column::getGeneratedAs), initStatements(table));
	}

	private Set<String> names(Table table) {
		Set<String> names = new HashSet<>();
		PrimaryKey key = table.getPrimaryKey();
		if (key != null && key.getOrderingUniqueKey() != null && key.getOrderingUniqueKey().isNameExplicit()) {
			names.add(inCatalog(key.getOrderingUniqueKey().getName()));
		}
		table.getUniqueKeys()
			.values()
			.stream()
			.filter(UniqueKey::isNameExplicit)
			.map(Constraint::getName)
			.forEach((name) -> names.add(inCatalog(name)));
		table.getForeignKeyCollection()
			.stream()
			.filter(ForeignKey::isCreationEnabled)
			.map(Constraint::getName)
			.filter(FactsReader::isChosen)
			.forEach((name) -> names.add(inCatalog(name)));
		table.getIndexes()
			.values()
			.stream()
			.map(Index::getName)
			.filter(FactsReader::isChosen)
			.forEach((name) -> names.add(inCatalog(name)));
		checksOf(table).filter(CheckConstraint::isNamed)
			.map(CheckConstraint::getName)
			.forEach((name) -> names.add(inCatalog(name)));
		return names;
	}

	private static boolean isChosen(@Nullable String name) {
		return name != null && !MADE_UP.matcher(name).matches();
	}

	private static List<String> checks(Table table) {
		return checksOf(table).map(CheckConstraint::getConstraint).toList();
	}

	private static Stream<CheckConstraint> checksOf(Table table) {
		return Stream.concat(table.getChecks().stream(),
				table.getColumns().stream().flatMap((column) -> column.getCheckConstraints().stream()));
	}

	private Map<String, String> byColumn(Table table, Function<Column, @Nullable String> fact) {
		Map<String, String> facts = new HashMap<>();
		for (Column column : table.getColumns()) {
			String value = fact.apply(column);
			if (value != null) {
				facts.put(inCatalog(column.getNameIdentifier(this.database)), value);
			}
		}
		return facts;
	}

	private List<String> initStatements(Table table) {
		List<String> statements = new ArrayList<>();
		MappedNames names = new MappedNames(this.metadata, this.schemas, UnaryOperator.identity());
		table.getInitCommands(names).forEach((command) -> statements.addAll(List.of(command.initCommands())));
		return statements;
	}

	private String inCatalog(String name) {
		return inCatalog(this.database.toIdentifier(name));
	}

	private String inCatalog(Identifier name) {
		return this.database.getJdbcEnvironment().getIdentifierHelper().toMetaDataObjectName(name);
	}

}
