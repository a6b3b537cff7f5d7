package dev.migrate.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * A data source that is made when the first connection is asked for.
 */
final class DerivedDataSource extends DelegatingDataSource {

	private final Supplier<DataSource> source;

	DerivedDataSource(Supplier<DataSource> source) {
		this.source = SingletonSupplier.of(source);
	}

	@Override
	public @Nullable DataSource getTargetDataSource() {
		return this.source.get();
	}

	@Override
	public void afterPropertiesSet() {
		// It has its target
	}

}
