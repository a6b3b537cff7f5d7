package dev.migrate.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.operation.Revision;
import dev.migrate.script.JavaRevisionReader;
import dev.migrate.script.RevisionScripts;

import org.springframework.core.io.DefaultResourceLoader;

/**
 * One Java revision whose body a test gives, by the name of its class.
 */
final class JavaHistory implements Supplier<RevisionScripts> {

	private final Migration migration;

	private final List<String> created = new ArrayList<>();

	private final Class<?> type;

	private JavaHistory(Class<?> type, Migration migration) {
		this.type = type;
		this.migration = migration;
	}

	static JavaHistory of(Consumer<Operations> upgrade) {
		return new JavaHistory(Body.class, upgrade::accept);
	}

	static JavaHistory of(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
		return new JavaHistory(Body.class, new Migration() {
			@Override
			public void upgrade(Operations op) {
				upgrade.accept(op);
			}

			@Override
			public void downgrade(Operations op) {
				downgrade.accept(op);
			}
		});
	}

	/** How often an instance was asked for. */
	int instances() {
		return this.created.size();
	}

	@Override
	public RevisionScripts get() {
		Map<String, Migration> known = Map.of(this.type.getName(), this.migration);
		return RevisionScripts.of(new JavaRevisionReader(new DefaultResourceLoader(), (name) -> {
			this.created.add(name);
			Migration migration = known.get(name);
			if (migration == null) {
				throw new IllegalStateException("no " + name);
			}
			return migration;
		}).read(List.of(), List.of(this.type.getName())));
	}

	/** Stands for the body. */
	@Revision(id = "b1", message = "Body of a test")
	static class Body implements Migration {

		@Override
		public void upgrade(Operations op) {
			throw new IllegalStateException();
		}

	}

}
