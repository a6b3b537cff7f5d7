package dev.migrate.hibernate;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.hibernate.torture.Inheritance;
import dev.migrate.hibernate.torture.Special;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HibernateEntityModels} of applications with none, one and several
 * entity manager factories.
 */
class HibernateEntityModelsTests {

	private final DataSource first = new DriverManagerDataSource("jdbc:h2:mem:first");

	private final DataSource second = new DriverManagerDataSource("jdbc:h2:mem:second");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private EntityModels models() {
		ModelCapture capture = new ModelCapture(() -> CaptureMode.INSTEAD_OF_BUILDING);
		this.context.registerBean(ModelCapture.class, () -> capture);
		this.context.registerBean(EntityModels.class, () -> new HibernateEntityModels(this.context, capture));
		this.context.refresh();
		return this.context.getBean(EntityModels.class);
	}

	private void factory(String name, DataSource dataSource, Class<?>... entities) {
		this.context.registerBean(name, LocalContainerEntityManagerFactoryBean.class, () -> {
			LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
			factory.setPersistenceUnitName(name + "Unit");
			factory.setDataSource(dataSource);
			factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
			factory.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
			factory.setManagedTypes(
					PersistenceManagedTypes.of(List.of(entities).stream().map(Class::getName).toArray(String[]::new)));
			return factory;
		});
	}

	@Test
	void whenThereAreSeveralThenEachBelongsToItsDatabase() {
		factory("one", this.first, Special.Computed.class);
		factory("two", new LazyConnectionDataSourceProxy(this.second), Inheritance.Vehicle.class,
				Inheritance.Car.class);
		EntityModels models = models();
		assertThat(models.forDatabase(this.first)).extracting(SchemaModel::name).containsExactly("oneUnit");
		assertThat(models.forOnlyDatabase(this.second)).extracting(SchemaModel::name).containsExactly("twoUnit");
		assertThat(models.forDatabase(new DriverManagerDataSource("jdbc:h2:mem:third"))).isEmpty();
		assertThat(models.forEntityManagerFactory("two").ddl(UnaryOperator.identity()))
			.anyMatch((sql) -> sql.startsWith("create table vehicle "))
			.noneMatch((sql) -> sql.contains("computed"));
	}

	@Test
	void theOnlyOneBelongsToTheOnlyDatabaseWhateverItsDataSource() {
		factory("one", this.first, Special.Computed.class);
		EntityModels models = models();
		assertThat(models.forOnlyDatabase(this.second)).hasSize(1);
		assertThat(models.forDatabase(this.second)).isEmpty();
	}

	@Test
	void whenThereIsNoneThenThereAreNoEntities() {
		EntityModels models = models();
		assertThat(models.forOnlyDatabase(this.first)).isEmpty();
		assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> models.forEntityManagerFactory("one"))
			.withMessage("There is no entity manager factory 'one'");
	}

	@Test
	void whenAMappingIsWrongThenTheMessageSaysWhichAndWhy() {
		factory("one", this.first, Broken.class);
		EntityModels models = models();
		assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> models.forOnlyDatabase(this.first))
			.withMessageContaining("persistence unit 'oneUnit' could not be built")
			.withMessageContaining("Broken.other");
	}

	@Test
	void whenAFactoryIsMadeByHandThenTheMessageNamesTheBean() {
		this.context.registerBean("homemade", EntityManagerFactory.class, () -> {
			throw new IllegalStateException("must not be made");
		}, (definition) -> definition.setLazyInit(true));
		EntityModels models = models();
		assertThatExceptionOfType(EntityModelException.class).isThrownBy(() -> models.forOnlyDatabase(this.first))
			.withMessageContaining("'homemade'");
	}

	/** Refers to what is no entity. */
	@Entity(name = "Broken")
	static class Broken {

		@Id
		private Long id;

		@ManyToOne
		private Runnable other;

	}

}
