package dev.migrate.test;

import java.util.Set;

import dev.migrate.autogenerate.AutogenerateCustomizer;
import dev.migrate.operation.Migration;

import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;

/**
 * Leaves out components of the application that have nothing to do with its revisions.
 */
class MigrationTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<MigrationTest> {

	MigrationTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		return Set.of(Migration.class, AutogenerateCustomizer.class);
	}

}
