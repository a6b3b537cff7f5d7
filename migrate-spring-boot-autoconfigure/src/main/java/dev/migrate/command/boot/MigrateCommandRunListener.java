package dev.migrate.command.boot;

import java.io.PrintStream;
import java.util.Objects;

import dev.migrate.command.CommandRunner;
import dev.migrate.command.Console;
import dev.migrate.command.ErrorPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Makes {@code java -jar app.jar db <verb>} work in any application, without a change to
 * its main class:
 * <ol>
 * <li>from the start, what the application writes to the standard output goes to the
 * error output, so that the former holds results only;</li>
 * <li>when the environment is there, properties that keep the web server and the schema
 * initializers from working are put before all others;</li>
 * <li>when the context is there, its beans are made lazy, and the verb takes the place of
 * the lifecycle processor: it runs when all beans are known and nothing has started;</li>
 * <li>then the beans that the verb needed are destroyed, and the process ends with the
 * verb's exit code.</li>
 * </ol>
 * It comes before the listener that publishes the application's events, so that its
 * properties reach logging and configuration files.
 */
final class MigrateCommandRunListener implements SpringApplicationRunListener, Ordered {

	private static final int ORDER = -100;

	private final @Nullable CommandArguments arguments;

	private @Nullable Console console;

	private ExitStrategy exit = System::exit;

	private @Nullable PrintStream standardOut;

	MigrateCommandRunListener(SpringApplication application, String[] args) {
		this.arguments = CommandArguments.isCommand(args) ? CommandArguments.parse(args) : null;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (this.arguments != null) {
			this.console = bootstrapContext.getOrElseSupply(Console.class, Console::ofProcess);
			this.exit = Objects.requireNonNullElse(bootstrapContext.getOrElse(ExitStrategy.class, null), this.exit);
			this.standardOut = System.out;
			System.setOut(System.err);
		}
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.arguments != null) {
			CommandProperties.apply(environment, this.arguments);
		}
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		if (this.arguments != null) {
			CommandProperties.applyToDatabases(context.getEnvironment());
			OnDemandBeans onDemand = new OnDemandBeans();
			CommandArguments arguments = this.arguments;
			CommandLifecycleProcessor processor = new CommandLifecycleProcessor(
					() -> run(context, onDemand, arguments));
			context.addBeanFactoryPostProcessor(onDemand);
			// After all definitions are loaded, so that none takes its place
			context.addBeanFactoryPostProcessor((beanFactory) -> register(beanFactory, processor));
		}
	}

	private static void register(ConfigurableListableBeanFactory beanFactory, CommandLifecycleProcessor processor) {
		beanFactory.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, processor);
	}

	private void run(ConfigurableApplicationContext context, OnDemandBeans onDemand, CommandArguments arguments) {
		int exitCode = CommandRunner.run(arguments.command(),
				new BeanFactoryCommandContext(context.getBeanFactory(), console(), new StartupFailures(context)));
		// Not by closing the context: that publishes an event, and so creates the
		// listeners
		onDemand.destroy();
		context.getBeanFactory().destroySingletons();
		exit(exitCode);
		throw new AbandonedRunException(context);
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.arguments != null) {
			exit(new ErrorPrinter(console(), this.arguments.command())
				.print(new StartupFailures(context).describe(exception), exception));
		}
	}

	private Console console() {
		return Objects.requireNonNull(this.console, "set when the application starts");
	}

	private void exit(int exitCode) {
		if (this.standardOut != null) {
			System.setOut(this.standardOut);
		}
		this.exit.exit(exitCode);
	}

}
