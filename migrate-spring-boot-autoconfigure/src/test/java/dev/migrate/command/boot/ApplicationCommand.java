package dev.migrate.command.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

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
		List<String> args = new ArrayList<>();
		Stream.of(properties).map((pair) -> "--" + pair).forEach(args::add);
		List<String> command = new ArrayList<>(args);
		command.addAll(List.of("db", verb));
		AtomicReference<T> result = new AtomicReference<>();
		SpringApplication spring = new SpringApplication(application);
		spring.setWebApplicationType(WebApplicationType.NONE);
		spring.addInitializers((context) -> {
			CommandProperties.apply(context.getEnvironment(), CommandArguments.parse(command.toArray(String[]::new)));
			OnDemandBeans onDemand = new OnDemandBeans();
			context.addBeanFactoryPostProcessor(onDemand);
			context.addBeanFactoryPostProcessor((beanFactory) -> beanFactory.registerSingleton(
					AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new CommandLifecycleProcessor(() -> {
						result.set(work.apply(context));
						onDemand.destroy();
						throw new AbandonedRunException(context);
					})));
		});
		try {
			// Not with the verb, which would run
			spring.run(args.toArray(String[]::new));
		}
		catch (AbandonedRunException ex) {
			return result.get();
		}
		throw new IllegalStateException("The application started");
	}

}
