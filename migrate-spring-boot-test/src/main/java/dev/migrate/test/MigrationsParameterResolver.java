package dev.migrate.test;

import java.lang.reflect.Method;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each test {@link Migrations} of its own; if a {@code @BeforeAll} method asks for
 * them, all tests of the class share them.
 */
class MigrationsParameterResolver implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(MigrationsParameterResolver.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Migrations.class
				&& parameter.getDeclaringExecutable() instanceof Method;
	}

	@Override
	public Migrations resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(Migrations.class, (type) -> create(context), Migrations.class);
	}

	private static Migrations create(ExtensionContext context) {
		MigrationTest annotation = TestContextAnnotationUtils.findMergedAnnotation(context.getRequiredTestClass(),
				MigrationTest.class);
		return SpringExtension.getApplicationContext(context)
			.getBean(MigrationsFactory.class)
			.create((annotation != null) ? annotation.irreversible() : new String[0]);
	}

}
