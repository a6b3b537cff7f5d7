package dev.migrate.hibernate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.persistence.spi.PersistenceProvider;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Takes the model of the entities of each entity manager factory exactly as the factory
 * has it, with the application's naming strategies, converters that are beans, and
 * settings. To that end it takes the place of the persistence provider, which is the only
 * one who sees them all.
 */
public final class ModelCapture implements BeanPostProcessor {

	/** Where the provider is that does what ours does, but is not public. */
	private static final String SPRING_PROVIDERS = "org.springframework.orm.jpa.vendor.";

	private final Supplier<CaptureMode> mode;

	private final Map<String, CapturedUnit> units = new ConcurrentHashMap<>();

	/**
	 * Create the post-processor.
	 * @param mode says, for each factory, when its model is taken
	 */
	public ModelCapture(Supplier<CaptureMode> mode) {
		this.mode = mode;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean factory) {
			CaptureMode mode = this.mode.get();
			if (mode != CaptureMode.OFF && isHibernate(factory)) {
				factory.setPersistenceProvider(
						new CapturingPersistenceProvider(mode, (unit) -> this.units.put(beanName, unit)));
			}
		}
		return bean;
	}

	/** A provider that somebody wrote may do what ours does not. */
	private static boolean isHibernate(LocalContainerEntityManagerFactoryBean factory) {
		PersistenceProvider provider = provider(factory);
		return provider != null && (provider.getClass() == HibernatePersistenceProvider.class
				|| (provider instanceof HibernatePersistenceProvider
						&& provider.getClass().getName().startsWith(SPRING_PROVIDERS)));
	}

	private static @Nullable PersistenceProvider provider(LocalContainerEntityManagerFactoryBean factory) {
		PersistenceProvider provider = factory.getPersistenceProvider();
		if (provider != null) {
			return provider;
		}
		JpaVendorAdapter adapter = factory.getJpaVendorAdapter();
		return (adapter != null) ? adapter.getPersistenceProvider() : null;
	}

	/** What was taken from a factory, if anything was. */
	Optional<CapturedUnit> unit(String beanName) {
		return Optional.ofNullable(this.units.get(beanName));
	}

	void release() {
		this.units.clear();
	}

}
