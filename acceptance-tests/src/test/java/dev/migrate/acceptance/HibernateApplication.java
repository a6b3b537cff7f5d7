package dev.migrate.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.acceptance.model.EntityModel;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * An application with nothing but entities, as Spring Boot would set them up.
 */
final class HibernateApplication {

	private static final Map<String, Object> SETTINGS = Map.of("hibernate.physical_naming_strategy",
			PhysicalNamingStrategySnakeCaseImpl.class.getName(), "hibernate.implicit_naming_strategy",
			SpringImplicitNamingStrategy.class.getName(), "hibernate.cache.use_second_level_cache", "false",
			// Some queries of Keycloak name classes of modules that are not here
			"hibernate.query.startup_check", "false",
			// Hibernate's test support would register its own
			"hibernate.cache.region.factory_class", "org.hibernate.cache.internal.NoCachingRegionFactory");

	private final EntityModel model;

	private final TestSchema schema;

	HibernateApplication(EntityModel model, TestSchema schema) {
		this.model = model;
		this.schema = model.connecting(schema);
	}

	/**
	 * Let Hibernate create the schema.
	 */
	void create() {
		// On SQLite it writes comments, which SQLite does not know
		boolean halt = this.schema.database() != TestDatabase.SQLITE;
		start(Map.of("hibernate.hbm2ddl.auto", "create", "hibernate.hbm2ddl.halt_on_error", String.valueOf(halt)));
	}

	/**
	 * Let Hibernate look whether the schema is there.
	 */
	void validate() {
		Map<String, Object> settings = new HashMap<>(Map.of("hibernate.hbm2ddl.auto", "validate"));
		if (this.schema.database() == TestDatabase.SQLITE) {
			// The driver asks for all columns at once in one statement, which may be too
			// long
			settings.put("hibernate.hbm2ddl.jdbc_metadata_extraction_strategy", "individually");
		}
		start(settings);
	}

	private void start(Map<String, Object> settings) {
		context(this.schema.dataSource(), settings).close();
	}

	/**
	 * Start the application.
	 * @param dataSource its database
	 * @param settings further settings of Hibernate
	 * @param processors what works on its beans
	 * @return the started context
	 */
	GenericApplicationContext context(DataSource dataSource, Map<String, Object> settings,
			BeanPostProcessor... processors) {
		GenericApplicationContext context = new GenericApplicationContext();
		for (BeanPostProcessor processor : processors) {
			context.getDefaultListableBeanFactory().addBeanPostProcessor(processor);
		}
		context.registerBean("dataSource", DataSource.class, () -> dataSource);
		context.registerBean("entityManagerFactory", LocalContainerEntityManagerFactoryBean.class,
				() -> factory(dataSource, settings));
		context.refresh();
		return context;
	}

	private LocalContainerEntityManagerFactoryBean factory(DataSource dataSource, Map<String, Object> settings) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setPersistenceUnitName(this.model.name());
		List<String> classes = this.model.classes().apply(this.schema.database()).stream().map(Class::getName).toList();
		factory.setManagedTypes(PersistenceManagedTypes.of(classes, List.of()));
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.setDataSource(dataSource);
		factory.setJpaPropertyMap(SETTINGS);
		factory.getJpaPropertyMap().putAll(this.model.settings());
		factory.getJpaPropertyMap().putAll(settings);
		return factory;
	}

}
