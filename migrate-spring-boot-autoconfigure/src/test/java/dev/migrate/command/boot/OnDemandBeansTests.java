package dev.migrate.command.boot;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.weaving.LoadTimeWeaverAware;
import org.springframework.instrument.classloading.LoadTimeWeaver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OnDemandBeans}.
 */
class OnDemandBeansTests {

	private final List<String> events = new ArrayList<>();

	private final OnDemandBeans onDemand = new OnDemandBeans();

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private void refresh() {
		this.context.registerBean("eager", Eager.class, () -> new Eager(this.events),
				(definition) -> definition.setLazyInit(false));
		this.context.registerBean("weaver", WeaverAware.class, () -> new WeaverAware(this.events));
		this.context.addBeanFactoryPostProcessor(this.onDemand);
		this.context.refresh();
	}

	@Test
	void whenNobodyAsksThenNothingIsCreated() {
		refresh();
		assertThat(this.events).isEmpty();
	}

	@Test
	void whenSomebodyAsksThenBeansAreCreatedOnceAndDestroyedAtTheEnd() {
		refresh();
		assertThat(this.context.getBean(WeaverAware.class)).isSameAs(this.context.getBean("weaver"));
		this.context.getBean(Eager.class);
		assertThat(this.events).containsExactly("weaver created", "eager created");
		this.onDemand.destroy();
		this.onDemand.destroy();
		assertThat(this.events).containsExactly("weaver created", "eager created", "weaver destroyed");
	}

	static class Eager {

		Eager(List<String> events) {
			events.add("eager created");
		}

	}

	static class WeaverAware implements LoadTimeWeaverAware, DisposableBean {

		private final List<String> events;

		WeaverAware(List<String> events) {
			this.events = events;
			events.add("weaver created");
		}

		@Override
		public void setLoadTimeWeaver(LoadTimeWeaver loadTimeWeaver) {
		}

		@Override
		public void destroy() {
			this.events.add("weaver destroyed");
		}

	}

}
