package dev.migrate.command.boot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.migrate.command.CommandError;
import dev.migrate.runtime.MigrationException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Describes what kept an application or a bean from starting, with the help of Boot's and
 * the application's {@link FailureAnalyzer FailureAnalyzers}. Boot itself would log it,
 * and so show nothing where logging is off.
 */
final class StartupFailures {

	private final @Nullable ConfigurableApplicationContext context;

	StartupFailures(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	CommandError describe(Throwable failure) {
		return CommandError.expected(failure).or(() -> analyze(failure)).orElseGet(() -> CommandError.of(failure));
	}

	/**
	 * The description as an exception, so that a verb that meets it ends as it does for
	 * any other.
	 */
	RuntimeException translate(BeansException failure) {
		if (CommandError.expected(failure).isPresent()) {
			return failure;
		}
		return analyze(failure)
			.<RuntimeException>map((error) -> new MigrationException(error.error(),
					Objects.requireNonNullElse(error.action(), ""), failure))
			.orElse(failure);
	}

	private Optional<CommandError> analyze(Throwable failure) {
		return analyzers().stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.map(StartupFailures::error);
	}

	private static CommandError error(FailureAnalysis analysis) {
		return new CommandError(Objects.requireNonNullElse(analysis.getDescription(), "The application did not start"),
				analysis.getAction());
	}

	private List<FailureAnalyzer> analyzers() {
		ClassLoader classLoader = (this.context != null) ? this.context.getClassLoader() : null;
		// An analyzer that cannot be made is no help, and no reason to hide the failure
		FailureHandler ignoring = (type, name, failure) -> {
		};
		return SpringFactoriesLoader.forDefaultResourceLocation(classLoader)
			.load(FailureAnalyzer.class, argumentResolver(), ignoring);
	}

	private @Nullable ArgumentResolver argumentResolver() {
		if (this.context == null) {
			return null;
		}
		return ArgumentResolver.of(BeanFactory.class, this.context.getBeanFactory())
			.and(Environment.class, this.context.getEnvironment());
	}

}
