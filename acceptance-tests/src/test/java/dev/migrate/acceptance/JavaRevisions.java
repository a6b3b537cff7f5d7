package dev.migrate.acceptance;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migrate.operation.Migration;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.JavaRevisionReader;

import org.springframework.beans.BeanUtils;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.ClassUtils;

/**
 * The revisions in Java of a project, which are compiled when they are asked for.
 */
final class JavaRevisions {

	private JavaRevisions() {
	}

	static List<JavaRevision> compiledIn(Path project) {
		Path sources = project.resolve("src/main/java");
		if (!Files.isDirectory(sources)) {
			return List.of();
		}
		Path classes = project.resolve("classes");
		compile(sources, classes);
		ClassLoader classLoader = new URLClassLoader(new URL[] { url(classes) }, JavaRevisions.class.getClassLoader());
		return new JavaRevisionReader(new DefaultResourceLoader(classLoader),
				(name) -> (Migration) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, classLoader)))
			.read(List.of("db.migrations"), List.of());
	}

	private static void compile(Path sources, Path classes) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		try (Stream<Path> files = Files.walk(sources);
				StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
			List<Path> javaFiles = files.filter((file) -> file.toString().endsWith(".java")).toList();
			String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
			List<String> options = List.of("-classpath", classPath, "-d", classes.toString(), "-proc:none",
					"-Xlint:all,-path", "-Werror");
			if (!compiler
				.getTask(messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(javaFiles))
				.call()) {
				throw new IllegalStateException("Revisions do not compile: " + messages);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL url(Path directory) {
		try {
			return directory.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
