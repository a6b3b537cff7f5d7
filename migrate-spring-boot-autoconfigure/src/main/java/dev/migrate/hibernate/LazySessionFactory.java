package dev.migrate.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.jpa.boot.spi.EntityManagerFactoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A session factory that is built when it is used for the first time, and the metadata
 * that it is built from, which can be had without it. Both are built once.
 */
final class LazySessionFactory implements InvocationHandler {

	private final String unit;

	private final Supplier<EntityManagerFactoryBuilder> builders;

	private @Nullable EntityManagerFactoryBuilder builder;

	private @Nullable EntityManagerFactory built;

	private boolean closed;

	LazySessionFactory(String unit, Supplier<EntityManagerFactoryBuilder> builders) {
		this.unit = unit;
		this.builders = builders;
	}

	/** The factory to hand out. */
	EntityManagerFactory proxy() {
		return (EntityManagerFactory) Proxy.newProxyInstance(SessionFactoryImplementor.class.getClassLoader(),
				new Class<?>[] { SessionFactoryImplementor.class }, this);
	}

	synchronized MetadataImplementor metadata() {
		return builder().metadata();
	}

	private EntityManagerFactoryBuilder builder() {
		EntityManagerFactoryBuilder builder = this.builder;
		if (builder == null) {
			builder = this.builders.get();
			this.builder = builder;
		}
		return builder;
	}

	private synchronized EntityManagerFactory build() {
		EntityManagerFactory built = this.built;
		if (built == null) {
			built = builder().build();
			this.built = built;
		}
		return built;
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) throws Throwable {
		if (method.getDeclaringClass() == Object.class) {
			return ofObject(proxy, method, args);
		}
		if (method.getName().equals("close") && method.getParameterCount() == 0) {
			close();
			return null;
		}
		if (method.getName().equals("isOpen") && method.getParameterCount() == 0) {
			return isOpen();
		}
		try {
			return method.invoke(build(), args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private @Nullable Object ofObject(Object proxy, Method method, Object @Nullable [] args) {
		return switch (method.getName()) {
			case "equals" -> args != null && proxy == args[0];
			case "hashCode" -> System.identityHashCode(proxy);
			default -> "Session factory of persistence unit '" + this.unit + "', built at first use";
		};
	}

	private synchronized boolean isOpen() {
		return (this.built != null) ? this.built.isOpen() : !this.closed;
	}

	private synchronized void close() {
		this.closed = true;
		if (this.built != null) {
			this.built.close();
		}
		else if (this.builder != null) {
			this.builder.cancel();
		}
	}

}
