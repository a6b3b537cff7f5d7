package dev.migrate.hibernate;

import java.util.Map;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that mapped objects are in. An object that names none is in the one of
 * {@code hibernate.default_schema} or {@code orm.xml}, if that is set. The schema that
 * the connection uses anyway counts as none, even if a mapping names it, as the same
 * table must not have two names. Where a database has schemas, catalogs are ignored;
 * where it has only catalogs, such as MySQL, they are its schemas, and schemas are
 * ignored, as Hibernate does.
 */
final class MappedSchemas {

	private final JdbcEnvironment environment;

	private final SqlStringGenerationContext defaults;

	private MappedSchemas(JdbcEnvironment environment, SqlStringGenerationContext defaults) {
		this.environment = environment;
		this.defaults = defaults;
	}

	static MappedSchemas of(MetadataImplementor metadata) {
		Database database = metadata.getDatabase();
		Map<String, Object> settings = metadata.getMetadataBuildingOptions()
			.getServiceRegistry()
			.requireService(ConfigurationService.class)
			.getSettings();
		return new MappedSchemas(database.getJdbcEnvironment(),
				SqlStringGenerationContextImpl.fromConfigurationMap(database.getJdbcEnvironment(), database, settings));
	}

	/**
	 * The schema of an object.
	 * @param name the object's name
	 * @return the schema's name as the catalog has it, or {@code null} for the default
	 * one
	 */
	@Nullable String nameOf(QualifiedName name) {
		if (this.environment.getNameQualifierSupport().supportsSchemas()) {
			return name(this.defaults.schemaWithDefault(name.getSchemaName()));
		}
		return this.environment.getNameQualifierSupport().supportsCatalogs()
				? name(this.defaults.catalogWithDefault(name.getCatalogName())) : null;
	}

	/** The schema of an object that names none, or {@code null} for the default one. */
	@Nullable String ofUnqualified() {
		boolean hasSchemas = this.environment.getNameQualifierSupport().supportsSchemas();
		return name(hasSchemas ? this.defaults.getDefaultSchema() : this.defaults.getDefaultCatalog());
	}

	private @Nullable String name(@Nullable Identifier identifier) {
		if (identifier == null) {
			return null;
		}
		boolean hasSchemas = this.environment.getNameQualifierSupport().supportsSchemas();
		Identifier current = hasSchemas ? this.environment.getCurrentSchema() : this.environment.getCurrentCatalog();
		String name = hasSchemas ? this.environment.getIdentifierHelper().toMetaDataSchemaName(identifier)
				: this.environment.getIdentifierHelper().toMetaDataCatalogName(identifier);
		return (current != null && current.getText().equals(name)) ? null : name;
	}

}
