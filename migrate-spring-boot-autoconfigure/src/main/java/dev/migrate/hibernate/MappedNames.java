package dev.migrate.hibernate;

import java.util.function.UnaryOperator;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How Hibernate's exporters write the names of objects: with another schema in place of
 * the mapped one, and with none where the mapping has none.
 */
final class MappedNames implements SqlStringGenerationContext {

	private final JdbcEnvironment environment;

	private final MappedSchemas schemas;

	private final UnaryOperator<String> mapping;

	MappedNames(MetadataImplementor metadata, MappedSchemas schemas, UnaryOperator<String> mapping) {
		this.environment = metadata.getDatabase().getJdbcEnvironment();
		this.schemas = schemas;
		this.mapping = mapping;
	}

	@Override
	public Dialect getDialect() {
		return this.environment.getDialect();
	}

	@Override
	public Identifier toIdentifier(String text) {
		return this.environment.getIdentifierHelper().toIdentifier(text);
	}

	@Override
	public @Nullable Identifier getDefaultCatalog() {
		return null;
	}

	@Override
	public @Nullable Identifier getDefaultSchema() {
		String schema = this.schemas.ofUnqualified();
		return (schema != null) ? mapped(schema) : null;
	}

	@Override
	public String format(QualifiedTableName name) {
		return format((QualifiedName) name);
	}

	@Override
	public String format(QualifiedSequenceName name) {
		return format((QualifiedName) name);
	}

	@Override
	public String formatWithoutCatalog(QualifiedSequenceName name) {
		return format((QualifiedName) name);
	}

	@Override
	public String format(QualifiedName name) {
		String object = name.getObjectName().render(getDialect());
		String schema = this.schemas.nameOf(name);
		return (schema != null) ? mapped(schema).render(getDialect()) + '.' + object : object;
	}

	/** Quoted, as the name is the catalog's. */
	private Identifier mapped(String schema) {
		return new Identifier(this.mapping.apply(schema), true);
	}

	@Override
	public boolean isMigration() {
		return false;
	}

}
