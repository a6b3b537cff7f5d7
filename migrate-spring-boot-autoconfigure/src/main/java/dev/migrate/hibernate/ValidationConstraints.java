package dev.migrate.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.boot.beanvalidation.BeanValidationIntegrator;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.config.spi.StandardConverters;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Adds what validation says of columns to the metadata: {@code @NotNull} makes them not
 * null, {@code @Size(max)} limits their length, {@code @Min} checks them. Hibernate does
 * so only while it builds a session factory, right before it creates the schema. Doing it
 * again changes nothing.
 */
final class ValidationConstraints {

	private ValidationConstraints() {
	}

	/**
	 * Add the constraints, unless the application validates nothing or told Hibernate to
	 * leave the schema alone.
	 */
	static void addTo(MetadataImplementor metadata) {
		StandardServiceRegistry services = metadata.getMetadataBuildingOptions().getServiceRegistry();
		ConfigurationService configuration = services.requireService(ConfigurationService.class);
		if (ClassUtils.isPresent(BeanValidationIntegrator.JAKARTA_BV_CHECK_CLASS,
				ValidationConstraints.class.getClassLoader()) && isWanted(configuration)) {
			Provider.addTo(metadata, configuration,
					new ClassLoaderAccessImpl(services.requireService(ClassLoaderService.class)));
		}
	}

	private static boolean isWanted(ConfigurationService configuration) {
		Map<String, Object> settings = configuration.getSettings();
		Object mode = settings.get(BeanValidationIntegrator.JAKARTA_MODE_PROPERTY);
		Set<ValidationMode> modes = ValidationMode
			.parseValidationModes((mode != null) ? mode : settings.get(BeanValidationIntegrator.MODE_PROPERTY));
		boolean applies = Boolean.TRUE.equals(
				configuration.getSetting(BeanValidationIntegrator.APPLY_CONSTRAINTS, StandardConverters.BOOLEAN, true));
		return applies && (modes.contains(ValidationMode.AUTO) || modes.contains(ValidationMode.DDL));
	}

	/**
	 * What needs validation on the class path.
	 */
	private static final class Provider {

		static void addTo(MetadataImplementor metadata, ConfigurationService configuration, ClassLoaderAccess classes) {
			Object given = given(configuration.getSettings());
			if (given instanceof ValidatorFactory factory) {
				apply(factory, metadata, configuration, classes);
				return;
			}
			try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
				apply(factory, metadata, configuration, classes);
			}
			catch (NoProviderFoundException ex) {
				// The annotations are there, but nothing that validates
			}
		}

		private static @Nullable Object given(Map<String, Object> settings) {
			Object factory = settings.get("jakarta.persistence.validation.factory");
			return (factory != null) ? factory : settings.get("javax.persistence.validation.factory");
		}

		/** As Hibernate does it; its class is not public, and has no other door. */
		private static void apply(ValidatorFactory factory, MetadataImplementor metadata,
				ConfigurationService configuration, ClassLoaderAccess classes) {
			try {
				Method method = ClassUtils
					.forName("org.hibernate.boot.beanvalidation.TypeSafeActivator", Dialect.class.getClassLoader())
					.getMethod("applyRelationalConstraints", ValidatorFactory.class, Collection.class, Map.class,
							Dialect.class, ClassLoaderAccess.class);
				ReflectionUtils.makeAccessible(method);
				method.invoke(null, factory, metadata.getEntityBindings(), configuration.getSettings(),
						metadata.getDatabase().getDialect(), classes);
			}
			catch (InvocationTargetException ex) {
				ReflectionUtils.rethrowRuntimeException(ex.getTargetException());
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("This version of Hibernate applies validation in another way", ex);
			}
		}

	}

}
