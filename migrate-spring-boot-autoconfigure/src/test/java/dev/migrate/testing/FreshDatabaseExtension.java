package dev.migrate.testing;

import java.util.Optional;

import javax.sql.DataSource;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Resolves parameters for {@link FreshDatabase}. JUnit closes what is kept in its stores:
 * a schema after its test, a server after the last test.
 */
class FreshDatabaseExtension implements ParameterResolver {

	private static final Log logger = LogFactory.getLog(FreshDatabaseExtension.class);

	private static final Namespace NAMESPACE = Namespace.create(FreshDatabaseExtension.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		Class<?> type = parameter.getParameter().getType();
		return type == TestSchema.class || (type == DataSource.class && parameter.isAnnotated(FreshDatabase.class));
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		TestSchema schema = schema(parameter, context);
		return (parameter.getParameter().getType() == DataSource.class) ? schema.dataSource() : schema;
	}

	private TestSchema schema(ParameterContext parameter, ExtensionContext context) {
		Optional<FreshDatabase> own = parameter.findAnnotation(FreshDatabase.class);
		Object key = own.isPresent() ? parameter.getParameter() : TestSchema.class;
		TestDatabase database = own.or(() -> onClass(context))
			.orElseThrow(() -> new IllegalStateException(
					"@FreshDatabase is missing on the parameter and on " + context.getRequiredTestClass()))
			.value();
		return context.getStore(NAMESPACE)
			.computeIfAbsent(key, (absent) -> server(database, context).createSchema(), TestSchema.class);
	}

	private Optional<FreshDatabase> onClass(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), FreshDatabase.class,
				context.getEnclosingTestClasses());
	}

	private TestServer server(TestDatabase database, ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(database, (absent) -> start(database), StartedServer.class)
			.require();
	}

	private StartedServer start(TestDatabase database) {
		StartedServer started = new ServerStarter().start(database);
		if (started.problem() != null) {
			logger.error(started.problem());
		}
		return started;
	}

}
