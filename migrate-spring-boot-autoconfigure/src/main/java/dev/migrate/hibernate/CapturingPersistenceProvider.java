package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.hibernate.jpa.boot.internal.PersistenceUnitInfoDescriptor;
import org.hibernate.jpa.boot.spi.Bootstrap;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NativeDetector;
import org.springframework.orm.jpa.persistenceunit.SmartPersistenceUnitInfo;

/**
 * Builds entity manager factories as Spring's own provider for Hibernate does, and hands
 * on the metadata that each is built from.
 */
final class CapturingPersistenceProvider extends HibernatePersistenceProvider {

	/**
	 * What keeps a factory that is built for a command from touching the schema. The
	 * increments of sequences must not be compared with the database's, since Hibernate
	 * leaves a sequence that differs out of the metadata.
	 */
	private static final Map<String, Object> NO_SCHEMA = Map.of("hibernate.hbm2ddl.auto", "none",
			"jakarta.persistence.schema-generation.database.action", "none",
			"jakarta.persistence.schema-generation.scripts.action", "none",
			"hibernate.id.sequence.increment_size_mismatch_strategy", "none",
			"hibernate.query.mutation_strategy.global_temporary.create_tables", "false",
			"hibernate.query.mutation_strategy.persistent.create_tables", "false");

	private final CaptureMode mode;

	private final Consumer<CapturedUnit> captured;

	CapturingPersistenceProvider(CaptureMode mode, Consumer<CapturedUnit> captured) {
		this.mode = mode;
		this.captured = captured;
	}

	@Override
	public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo info, Map<?, ?> map) {
		Map<String, Object> settings = settings(map);
		return (this.mode == CaptureMode.INSTEAD_OF_BUILDING) ? later(info, settings) : now(info, settings);
	}

	private EntityManagerFactory now(PersistenceUnitInfo info, Map<String, Object> settings) {
		EntityManagerFactoryBuilder builder = builder(info, settings);
		EntityManagerFactory factory = builder.build();
		this.captured.accept(new CapturedUnit(name(info), dataSource(info, settings), builder::metadata));
		return factory;
	}

	private EntityManagerFactory later(PersistenceUnitInfo info, Map<String, Object> settings) {
		settings.putAll(NO_SCHEMA);
		LazySessionFactory factory = new LazySessionFactory(name(info), () -> builder(info, settings));
		this.captured.accept(new CapturedUnit(name(info), dataSource(info, settings), factory::metadata));
		return factory.proxy();
	}

	private static Map<String, Object> settings(Map<?, ?> map) {
		Map<String, Object> settings = new HashMap<>();
		map.forEach((key, value) -> settings.put((String) key, value));
		return settings;
	}

	private static EntityManagerFactoryBuilder builder(PersistenceUnitInfo info, Map<String, Object> settings) {
		return Bootstrap.getEntityManagerFactoryBuilder(new Descriptor(info), settings);
	}

	private static String name(PersistenceUnitInfo info) {
		return String.valueOf(info.getPersistenceUnitName());
	}

	private static @Nullable DataSource dataSource(PersistenceUnitInfo info, Map<String, Object> settings) {
		Object[] candidates = { info.getNonJtaDataSource(), info.getJtaDataSource(),
				settings.get("jakarta.persistence.nonJtaDataSource"), settings.get("jakarta.persistence.jtaDataSource"),
				settings.get("hibernate.connection.datasource") };
		for (Object candidate : candidates) {
			if (candidate instanceof DataSource dataSource) {
				return dataSource;
			}
		}
		return null;
	}

	/**
	 * The unit with its packages, whose annotations Hibernate reads like those of
	 * classes, as Spring's provider describes it.
	 */
	private static final class Descriptor extends PersistenceUnitInfoDescriptor {

		private final List<String> managedClassesAndPackages;

		Descriptor(PersistenceUnitInfo info) {
			super(info);
			this.managedClassesAndPackages = new ArrayList<>(info.getManagedClassNames());
			if (info instanceof SmartPersistenceUnitInfo smartInfo) {
				this.managedClassesAndPackages.addAll(smartInfo.getManagedPackages());
			}
		}

		@Override
		public List<String> getManagedClassNames() {
			return this.managedClassesAndPackages;
		}

		@Override
		public void pushClassTransformer(EnhancementContext enhancementContext) {
			if (!NativeDetector.inNativeImage()) {
				super.pushClassTransformer(enhancementContext);
			}
		}

	}

}
