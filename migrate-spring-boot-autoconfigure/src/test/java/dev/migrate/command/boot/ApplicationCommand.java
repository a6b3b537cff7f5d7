package dev.migrate.command.boot;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;

/**
 * Does in an application what a verb would do, in the state in which a verb finds it.
 */
public final class ApplicationCommand {

	private ApplicationCommand() {
	}

	/**
	 * Start an application as for a verb.
	 * @param application its configuration
	 * @param verb the verb that is said to run
	 * @param work what to do instead of it
	 * @param properties {@code name=value} pairs
	 * @param <T> the type of the result
	 * @return what the work returned
	 */
	public static <T> T run(Class<?> application, String verb, Function<ConfigurableApplicationContext, T> work,
			String... properties) {
		AtomicReference<T> result = new AtomicReference<>();
		SpringApplication spring = new SpringApplication(application);
		spring.setWebApplicationType(WebApplicationType.NONE);
		spring.addInitializers((context) -> {
			CommandProperties.apply(context.getEnvironment(), CommandArguments.parse(new String[] { "db", verb }));
			OnDemandBeans onDemand = new OnDemandBeans();
			context.addBeanFactoryPostProcessor(onDemand);
			context.addBeanFactoryPostProcessor((beanFactory) -> beanFactory.registerSingleton(
					AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new CommandLifecycleProcessor(() -> {
						result.set(work.apply(context));
						onDemand.destroy();
						throw new AbandonedRunException(context);
					})));
		});
		String[] args = new String[properties.length];
		for (int i = 0; i < args.length; i++) {
			args[i] = "--" + properties[i];
		}
		try {
			spring.run(args);
		}
		catch (AbandonedRunException ex) {
			return result.get();
		}
		throw new IllegalStateException("The application started");
	}

}
