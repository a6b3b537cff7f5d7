package dev.migrate.autoconfigure;

import java.util.List;

import dev.migrate.script.JavaRevision;
import dev.migrate.script.JavaRevisionIndex;
import dev.migrate.script.JavaRevisionReader;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * Finds the app's Java revisions at build time: a native image has no class files to
 * scan, and instantiates only what it was told of.
 */
class JavaRevisionAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getBeanNamesForType(RevisionScriptSource.class, true, false).length == 0) {
			return null;
		}
		MigrationBeans beans = new MigrationBeans(beanFactory, (className) -> true);
		List<JavaRevision> revisions = new JavaRevisionReader(
				new DefaultResourceLoader(beanFactory.getBeanClassLoader()), beans)
			.read(packages(beanFactory), beans.classNames());
		return (context, code) -> contribute(context, revisions);
	}

	/** Those of all databases: what is read from the index is told apart again. */
	private static List<String> packages(ConfigurableListableBeanFactory beanFactory) {
		ConfiguredDatabases databases = ConfiguredDatabases.of(beanFactory, beanFactory.getBean(Environment.class));
		return databases.inOrder()
			.stream()
			.flatMap((database) -> databases.get(database).getJavaPackages().stream())
			.distinct()
			.toList();
	}

	private static void contribute(GenerationContext context, List<JavaRevision> revisions) {
		context.getGeneratedFiles().addResourceFile(JavaRevisionIndex.LOCATION, JavaRevisionIndex.write(revisions));
		context.getRuntimeHints().resources().registerPattern(JavaRevisionIndex.LOCATION);
		for (JavaRevision revision : revisions) {
			context.getRuntimeHints()
				.reflection()
				.registerType(TypeReference.of(revision.className()), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

}
