package dev.migrate.script;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

/**
 * The Java revisions that were found when an application was processed ahead of time.
 */
public final class JavaRevisionIndex {

	/**
	 * Where the index is on the class path.
	 */
	public static final String LOCATION = "META-INF/migrate/java-revisions.properties";

	private JavaRevisionIndex() {
	}

	/**
	 * Write an index.
	 * @param revisions the revisions
	 * @return its text
	 */
	public static String write(List<JavaRevision> revisions) {
		Properties properties = new Properties();
		for (JavaRevision script : revisions) {
			Revision revision = script.revision();
			String prefix = script.className() + "/";
			properties.setProperty(prefix + "id", revision.id());
			properties.setProperty(prefix + "revises", String.join(",", revision.downRevisions()));
			properties.setProperty(prefix + "dependsOn", String.join(",", revision.dependsOn()));
			properties.setProperty(prefix + "branchLabels", String.join(",", revision.branchLabels()));
			properties.setProperty(prefix + "message", revision.message());
			Instant created = revision.created();
			properties.setProperty(prefix + "created", (created != null) ? created.toString() : "");
			properties.setProperty(prefix + "transaction", String.valueOf(script.transactional()));
			properties.setProperty(prefix + "checksum", script.checksum());
		}
		return sorted(properties);
	}

	/** Without the date that Properties writes, so that builds can be repeated. */
	private static String sorted(Properties properties) {
		StringWriter writer = new StringWriter();
		try {
			properties.store(writer, null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return writer.toString()
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.sorted()
			.reduce("# Java revisions\n", (left, right) -> left + right + "\n");
	}

	/**
	 * Read the index.
	 * @return the revisions by the names of their classes, or {@code null} if there is no
	 * index
	 */
	static @Nullable List<JavaRevision> read(ResourceLoader resourceLoader, MigrationFactory factory) {
		Resource resource = resourceLoader.getResource(ResourceLoader.CLASSPATH_URL_PREFIX + LOCATION);
		if (!resource.exists()) {
			return null;
		}
		Properties properties = new Properties();
		try {
			properties.load(new StringReader(resource.getContentAsString(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new ScriptException(LOCATION, 0, "cannot be read: " + ex.getMessage(), ex);
		}
		TreeSet<String> classNames = new TreeSet<>();
		properties.stringPropertyNames().forEach((key) -> classNames.add(key.substring(0, key.indexOf('/'))));
		List<JavaRevision> revisions = new ArrayList<>();
		classNames.forEach((className) -> revisions.add(read(className, properties, factory)));
		return revisions;
	}

	private static JavaRevision read(String className, Properties properties, MigrationFactory factory) {
		String prefix = className + "/";
		String created = properties.getProperty(prefix + "created", "");
		Revision revision = new Revision(properties.getProperty(prefix + "id", ""),
				list(properties, prefix + "revises"), list(properties, prefix + "dependsOn"),
				list(properties, prefix + "branchLabels"), properties.getProperty(prefix + "message", ""),
				created.isEmpty() ? null : Instant.parse(created), JavaRevision.sourcePath(className));
		return new JavaRevision(className, revision,
				Boolean.parseBoolean(properties.getProperty(prefix + "transaction", "true")),
				properties.getProperty(prefix + "checksum", ""), null, factory);
	}

	private static List<String> list(Properties properties, String key) {
		return List.of(StringUtils.commaDelimitedListToStringArray(properties.getProperty(key, "")));
	}

}
