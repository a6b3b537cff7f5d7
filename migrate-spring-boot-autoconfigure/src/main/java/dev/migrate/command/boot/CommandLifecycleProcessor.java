package dev.migrate.command.boot;

import org.springframework.context.LifecycleProcessor;

/**
 * Runs the verb instead of starting anything: all beans are known by then, no
 * {@code ContextRefreshedEvent} was published, and no lifecycle, scheduler, runner or
 * listener of the application has begun.
 */
final class CommandLifecycleProcessor implements LifecycleProcessor {

	private final Runnable verb;

	CommandLifecycleProcessor(Runnable verb) {
		this.verb = verb;
	}

	@Override
	public void onRefresh() {
		this.verb.run();
	}

	@Override
	public void onClose() {
	}

	@Override
	public void start() {
	}

	@Override
	public void stop() {
	}

	@Override
	public boolean isRunning() {
		return false;
	}

}
