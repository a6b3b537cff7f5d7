package dev.migrate.autoconfigure;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Tells which database a script is for: what the configuration says, else the JDBC URL,
 * else the database itself.
 */
final class OfflineDialect implements Supplier<Dialect> {

	private final MigrateProperties properties;

	private final Environment environment;

	private final Supplier<@Nullable Migrator> migrator;

	OfflineDialect(MigrateProperties properties, Environment environment, Supplier<@Nullable Migrator> migrator) {
		this.properties = properties;
		this.environment = environment;
		this.migrator = migrator;
	}

	@Override
	public Dialect get() {
		String name = this.properties.getDialect();
		return (name != null) ? Dialects.named(name) : fromUrl().orElseGet(this::fromDatabase);
	}

	private Optional<Dialect> fromUrl() {
		return Stream
			.of(this.properties.getDatasource().getUrl(), this.environment.getProperty("spring.datasource.url"))
			.flatMap(Stream::ofNullable)
			.findFirst()
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
