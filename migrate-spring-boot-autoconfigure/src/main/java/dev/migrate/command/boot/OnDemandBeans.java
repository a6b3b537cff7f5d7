package dev.migrate.command.boot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.Scope;
import org.springframework.context.weaving.LoadTimeWeaverAware;

/**
 * Keeps the application's beans from being created before somebody asks for them. Every
 * bean becomes lazy, those included that {@code spring.main.lazy-initialization} leaves
 * out; and those that a context creates first of all even if they are lazy, such as
 * Hibernate's entity manager factory, get a scope in which they are still created once.
 */
public final class OnDemandBeans implements BeanFactoryPostProcessor, Scope {

	private static final String NAME = "migrateOnDemand";

	private final Map<String, Object> beans = new ConcurrentHashMap<>();

	private final Deque<Runnable> destructionCallbacks = new ArrayDeque<>();

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		beanFactory.registerScope(NAME, this);
		for (String name : beanFactory.getBeanDefinitionNames()) {
			beanFactory.getBeanDefinition(name).setLazyInit(true);
		}
		for (String name : beanFactory.getBeanNamesForType(LoadTimeWeaverAware.class, false, false)) {
			String definition = BeanFactoryUtils.transformedBeanName(name);
			if (beanFactory.containsBeanDefinition(definition)) {
				beanFactory.getBeanDefinition(definition).setScope(NAME);
			}
		}
	}

	@Override
	public Object get(String name, ObjectFactory<?> objectFactory) {
		Object bean = this.beans.get(name);
		if (bean == null) {
			// Not computeIfAbsent: creating one bean of the scope may ask for another
			bean = objectFactory.getObject();
			this.beans.put(name, bean);
		}
		return bean;
	}

	@Override
	public @Nullable Object remove(String name) {
		return this.beans.remove(name);
	}

	@Override
	public void registerDestructionCallback(String name, Runnable callback) {
		this.destructionCallbacks.push(callback);
	}

	@Override
	public @Nullable String getConversationId() {
		return null;
	}

	/**
	 * Destroy the beans that have the scope, in the reverse order of their creation.
	 */
	public void destroy() {
		this.destructionCallbacks.forEach(Runnable::run);
		this.destructionCallbacks.clear();
		this.beans.clear();
	}

}
