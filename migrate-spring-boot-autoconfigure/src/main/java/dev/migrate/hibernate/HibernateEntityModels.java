package dev.migrate.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.autogenerate.SchemaModel;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * The models of the entity manager factories among the application's beans.
 */
public final class HibernateEntityModels implements EntityModels {

	private final ListableBeanFactory beanFactory;

	private final ModelCapture capture;

	/**
	 * Create the models.
	 * @param beanFactory where the entity manager factories are
	 * @param capture what takes their models
	 */
	public HibernateEntityModels(ListableBeanFactory beanFactory, ModelCapture capture) {
		this.beanFactory = beanFactory;
		this.capture = capture;
	}

	@Override
	public List<SchemaModel> forDatabase(DataSource dataSource) {
		return matching(units(), dataSource);
	}

	@Override
	public List<SchemaModel> forOnlyDatabase(DataSource dataSource) {
		Map<String, CapturedUnit> units = units();
		List<SchemaModel> matching = matching(units, dataSource);
		return (matching.isEmpty() && units.size() == 1) ? List.of(units.values().iterator().next().model()) : matching;
	}

	private static List<SchemaModel> matching(Map<String, CapturedUnit> units, DataSource dataSource) {
		return units.values()
			.stream()
			.filter((unit) -> SameDataSource.isSame(unit.dataSource(), dataSource))
			.map(CapturedUnit::model)
			.toList();
	}

	@Override
	public SchemaModel forEntityManagerFactory(String name) {
		List<String> names = names();
		if (!names.contains(name)) {
			throw new EntityModelException("There is no entity manager factory '%s'".formatted(name), names.isEmpty()
					? "Add spring-boot-starter-data-jpa and entities." : "Use one of " + String.join(", ", names) + ".",
					null);
		}
		return unit(name).model();
	}

	private List<String> names() {
		return List.of(this.beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false));
	}

	private Map<String, CapturedUnit> units() {
		List<String> handMade = new ArrayList<>();
		List<String> names = names();
		for (String name : names) {
			if (!isContainerManaged(name)) {
				handMade.add(name);
			}
		}
		if (!handMade.isEmpty()) {
			throw handMade(handMade.get(0));
		}
		Map<String, CapturedUnit> units = new LinkedHashMap<>();
		names.forEach((name) -> units.put(name, unit(name)));
		return units;
	}

	/** Without creating it: a factory that was made by hand might create the schema. */
	private boolean isContainerManaged(String name) {
		String factory = BeanFactory.FACTORY_BEAN_PREFIX + name;
		return this.beanFactory.containsBean(factory)
				&& this.beanFactory.isTypeMatch(factory, LocalContainerEntityManagerFactoryBean.class);
	}

	private CapturedUnit unit(String name) {
		if (!isContainerManaged(name)) {
			throw handMade(name);
		}
		this.beanFactory.getBean(BeanFactory.FACTORY_BEAN_PREFIX + name, LocalContainerEntityManagerFactoryBean.class)
			// It may be made in the background
			.getNativeEntityManagerFactory();
		return this.capture.unit(name).orElseThrow(() -> notCaptured(name));
	}

	private static EntityModelException handMade(String name) {
		return new EntityModelException(
				"The entities of the entity manager factory '%s' cannot be read, since it is not made by a %s"
					.formatted(name, LocalContainerEntityManagerFactoryBean.class.getSimpleName()),
				"Declare the bean '%s' as a %s, such as the one that Spring Boot's EntityManagerFactoryBuilder builds."
					.formatted(name, LocalContainerEntityManagerFactoryBean.class.getName()),
				null);
	}

	private static EntityModelException notCaptured(String name) {
		return new EntityModelException("""
				The entities of the entity manager factory '%s' cannot be read, since its persistence provider is not \
				Hibernate's own, or it was used before its entities were asked for""".formatted(name),
				"Leave the persistence provider of '%s' to Spring's HibernateJpaVendorAdapter.".formatted(name), null);
	}

	@Override
	public void release() {
		this.capture.release();
	}

}
