package dev.migrate.autoconfigure;

import java.util.Objects;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * {@link ConfigurationCondition} that there is a database which {@code migrate.*} itself
 * configures.
 */
class OnDefaultDatabaseCondition extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Default Database");
		ConfigurableListableBeanFactory beanFactory = Objects.requireNonNull(context.getBeanFactory());
		DataSourceBeans dataSources = new DataSourceBeans(beanFactory,
				ConfiguredDatabases.of(beanFactory, context.getEnvironment()));
		return dataSources.hasMain() ? ConditionOutcome.match(message.foundExactly("a data source"))
				: ConditionOutcome.noMatch(message.because("no data source is left for it"));
	}

}
