package dev.migrate.hibernate;

import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.autogenerate.SchemaModel;
import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit whose model can be had.
 */
final class CapturedUnit {

	private final String name;

	private final @Nullable DataSource dataSource;

	private final Supplier<MetadataImplementor> metadata;

	private @Nullable SchemaModel model;

	/**
	 * Create a unit.
	 * @param name the name of the persistence unit
	 * @param dataSource its data source, or {@code null} if Hibernate is told a URL
	 * @param metadata gives the metadata, which may have to be built
	 */
	CapturedUnit(String name, @Nullable DataSource dataSource, Supplier<MetadataImplementor> metadata) {
		this.name = name;
		this.dataSource = dataSource;
		this.metadata = metadata;
	}

	@Nullable DataSource dataSource() {
		return this.dataSource;
	}

	synchronized SchemaModel model() {
		SchemaModel model = this.model;
		if (model == null) {
			try {
				MetadataImplementor metadata = this.metadata.get();
				metadata.validate();
				ValidationConstraints.addTo(metadata);
				model = HibernateSchemaModel.of(this.name, metadata);
			}
			// Converters and strategies that are the application's own may throw anything
			catch (RuntimeException ex) {
				throw EntityModelException.invalidMapping(this.name, ex);
			}
			this.model = model;
		}
		return model;
	}

}
