package dev.migrate.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import dev.migrate.operation.Migration;
import dev.migrate.script.MigrationFactory;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * The app's beans that are Java revisions, and the instances of the Java revisions that
 * are none: whatever they inject comes from the bean factory.
 */
final class MigrationBeans implements MigrationFactory {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Predicate<String> filter;

	/**
	 * Create the beans of a database.
	 * @param filter whether a class belongs to the database
	 */
	MigrationBeans(ConfigurableListableBeanFactory beanFactory, Predicate<String> filter) {
		this.beanFactory = beanFactory;
		this.filter = filter;
	}

	/**
	 * The classes of the beans, of which none is instantiated.
	 */
	List<String> classNames() {
		List<String> classNames = new ArrayList<>();
		for (String name : this.beanFactory.getBeanNamesForType(Migration.class, true, false)) {
			Class<?> type = this.beanFactory.getType(name, false);
			if (type != null && this.filter.test(ClassUtils.getUserClass(type).getName())) {
				classNames.add(ClassUtils.getUserClass(type).getName());
			}
		}
		return classNames;
	}

	@Override
	public Migration create(String className) {
		Class<?> type = ClassUtils.resolveClassName(className, this.beanFactory.getBeanClassLoader());
		if (!Migration.class.isAssignableFrom(type)) {
			throw new IllegalStateException(
					className + " does not implement " + Migration.class.getName() + ", which a revision has to");
		}
		for (String name : this.beanFactory.getBeanNamesForType(type, true, false)) {
			Class<?> beanType = this.beanFactory.getType(name, false);
			if (beanType != null && ClassUtils.getUserClass(beanType) == type) {
				return this.beanFactory.getBean(name, Migration.class);
			}
		}
		return (Migration) this.beanFactory.createBean(type);
	}

}
