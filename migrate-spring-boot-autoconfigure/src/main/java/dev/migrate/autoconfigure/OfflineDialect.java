package dev.migrate.autoconfigure;

import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import org.jspecify.annotations.Nullable;

/**
 * Tells which database a script is for: what the configuration says, else the JDBC URL,
 * else the database itself.
 */
final class OfflineDialect implements Supplier<Dialect> {

	private final DatabaseProperties properties;

	private final Supplier<@Nullable String> url;

	private final Supplier<@Nullable Migrator> migrator;

	OfflineDialect(DatabaseProperties properties, Supplier<@Nullable String> url,
			Supplier<@Nullable Migrator> migrator) {
		this.properties = properties;
		this.url = url;
		this.migrator = migrator;
	}

	@Override
	public Dialect get() {
		String name = this.properties.getDialect();
		return (name != null) ? Dialects.named(name) : fromUrl().orElseGet(this::fromDatabase);
	}

	private Optional<Dialect> fromUrl() {
		return Optional.ofNullable(this.properties.getDatasource().getUrl())
			.or(() -> Optional.ofNullable(this.url.get()))
			.flatMap(Dialects::forUrl);
	}

	private Dialect fromDatabase() {
		Migrator migrator = this.migrator.get();
		if (migrator == null) {
			throw new MigrationException("It is not known which database the script is for",
					"Add --dialect, as in --dialect postgresql, or set migrate.dialect or spring.datasource.url.",
					null);
		}
		return migrator.dialect();
	}

}
