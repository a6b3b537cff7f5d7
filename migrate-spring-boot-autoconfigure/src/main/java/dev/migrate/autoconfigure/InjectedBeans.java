package dev.migrate.autoconfigure;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.ClassUtils;

/**
 * Tells which beans will be injected into the factory method or the constructor of
 * another, before any of them is created.
 */
final class InjectedBeans {

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	private final ConfigurableListableBeanFactory beanFactory;

	InjectedBeans(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * The beans that are injected into what makes a bean; if there are none, those that
	 * are injected into the class that has its factory method.
	 * @param bean the name of the bean
	 * @param filter which beans are of interest
	 */
	List<String> into(String bean, Predicate<String> filter) {
		if (!this.beanFactory.containsBeanDefinition(bean)) {
			return List.of();
		}
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(bean);
		List<String> found = executable(bean, definition).map((executable) -> into(executable, filter))
			.orElseGet(List::of);
		String factory = definition.getFactoryBeanName();
		return (found.isEmpty() && factory != null) ? into(factory, filter) : found;
	}

	private Optional<Executable> executable(String bean, BeanDefinition definition) {
		Class<?> type = this.beanFactory.getType(bean, false);
		if (definition.getFactoryMethodName() != null) {
			Method method = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod() : null;
			return Optional.ofNullable(method);
		}
		if (definition instanceof RootBeanDefinition root && root.hasBeanClass()) {
			type = root.getBeanClass();
		}
		if (type == null) {
			return Optional.empty();
		}
		// The subclass of a configuration class has no annotations on its parameters
		Constructor<?>[] constructors = ClassUtils.getUserClass(type).getDeclaredConstructors();
		return (constructors.length == 1) ? Optional.of(constructors[0]) : Optional.empty();
	}

	private List<String> into(Executable executable, Predicate<String> filter) {
		List<String> found = new ArrayList<>();
		for (int i = 0; i < executable.getParameterCount(); i++) {
			MethodParameter parameter = MethodParameter.forExecutable(executable, i);
			DependencyDescriptor descriptor = new DependencyDescriptor(parameter, false);
			descriptor.initParameterNameDiscovery(NAMES);
			if (ObjectProvider.class.isAssignableFrom(parameter.getParameterType())) {
				descriptor.increaseNestingLevel();
			}
			choose(descriptor, filter).ifPresent(found::add);
		}
		return found;
	}

	/**
	 * As the bean factory will: the only candidate, else the primary or that of the name.
	 */
	private Optional<String> choose(DependencyDescriptor descriptor, Predicate<String> filter) {
		List<String> candidates = Arrays
			.stream(this.beanFactory.getBeanNamesForType(descriptor.getResolvableType(), true, false))
			.filter((name) -> this.beanFactory.isAutowireCandidate(name, descriptor))
			.toList();
		List<String> primary = candidates.stream().filter(this::isPrimary).toList();
		Optional<String> chosen = only(candidates).or(() -> only(primary))
			.or(() -> candidates.stream().filter((name) -> name.equals(descriptor.getDependencyName())).findFirst());
		return chosen.filter(filter);
	}

	private static Optional<String> only(List<String> names) {
		return (names.size() == 1) ? Optional.of(names.get(0)) : Optional.empty();
	}

	private boolean isPrimary(String name) {
		return this.beanFactory.containsBeanDefinition(name)
				&& this.beanFactory.getMergedBeanDefinition(name).isPrimary();
	}

}
