package dev.migrate.script;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrate.operation.Migration;
import dev.migrate.operation.Operations;
import dev.migrate.revision.Revision;

import org.springframework.util.StringUtils;

/**
 * Revisions written in Java: the class {@code R<id>_<Slug>} in the package of Java
 * revisions.
 */
final class JavaFormat implements RevisionFormat {

	static final String TEMPLATE = "Revision.java.template";

	private static final String ANNOTATION = dev.migrate.operation.Revision.class.getName();

	private static final Pattern ATTRIBUTE = Pattern
		.compile("\\b(id|revises|message|branchLabels|dependsOn) = (\\{[^}]*}|\"(?:[^\"\\\\]|\\\\.)*\")");

	private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

	private final String javaPackage;

	private final int slugLength;

	private final WritableLocations locations;

	JavaFormat(String javaPackage, int slugLength, WritableLocations locations) {
		this.javaPackage = javaPackage;
		this.slugLength = slugLength;
		this.locations = locations;
	}

	@Override
	public Path file(Revision revision, Supplier<Path> location, ZonedDateTime created) {
		return this.locations.java(this.javaPackage.replace('.', '/') + "/" + className(revision) + ".java");
	}

	private String className(Revision revision) {
		String slug = Arrays.stream(Slug.of(revision.message(), this.slugLength).split("_", -1))
			.map(StringUtils::capitalize)
			.collect(Collectors.joining());
		String id = revision.id()
			.codePoints()
			.mapToObj((c) -> Character.isJavaIdentifierPart(c) ? Character.toString(c) : "_")
			.collect(Collectors.joining());
		return "R" + id + (slug.isEmpty() ? "" : "_" + slug);
	}

	@Override
	public String render(Revision revision, RevisionBody body, ZonedDateTime created, RevisionTemplates templates) {
		Map<String, String> tokens = new HashMap<>();
		tokens.put("package", this.javaPackage);
		tokens.put("class", className(revision));
		tokens.put("message", literal(revision.title()));
		tokens.put("id", literal(revision.id()));
		tokens.put("revises", list("revises", revision.downRevisions()));
		tokens.put("branchLabels", list("branchLabels", revision.branchLabels()));
		tokens.put("dependsOn", list("dependsOn", revision.dependsOn()));
		tokens.put("created", literal(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(created)));
		RevisionBody.Part downgrade = body.downgrade();
		tokens.put("imports", imports(body.imports()));
		tokens.put("upgrade", body.upgrade().text());
		tokens.put("downgrade", (downgrade != null) ? downgrade(downgrade.text()) : "");
		String text = templates.get(TEMPLATE).render(tokens);
		body.imports().forEach((type) -> requireImport(type, text));
		return text;
	}

	/** Those of the standard library first, as formatters order them. */
	private static String imports(List<String> types) {
		SortedSet<String> all = new TreeSet<>(
				List.of(Migration.class.getName(), Operations.class.getName(), ANNOTATION));
		all.addAll(types);
		String standard = imports(all, true);
		return (standard.isEmpty() ? "" : standard + "\n\n") + imports(all, false);
	}

	private static String imports(SortedSet<String> types, boolean standard) {
		return types.stream()
			.filter((type) -> type.startsWith("java.") == standard)
			.map((type) -> "import " + type + ";")
			.collect(Collectors.joining("\n"));
	}

	/** A template may have imports of its own in place of the token. */
	private static void requireImport(String type, String text) {
		if (text.lines().noneMatch((line) -> line.strip().equals("import " + type + ";"))) {
			throw new ScriptException(TEMPLATE, 0,
					"the template has to write ${imports}: this revision needs " + type + ".");
		}
	}

	/**
	 * The whole method, with the empty line before it: without one, the upgrade is
	 * reversed.
	 */
	private static String downgrade(String body) {
		return body.isBlank() ? "" : "\n\t@Override\n\tpublic void downgrade(Operations op) {\n"
				+ body.strip().lines().map((line) -> "\t\t" + line).collect(Collectors.joining("\n")) + "\n\t}";
	}

	/** The whole attribute, with the comma before it: without a value there is none. */
	private static String list(String attribute, List<String> names) {
		if (names.isEmpty()) {
			return "";
		}
		String values = names.stream().map(JavaFormat::literal).collect(Collectors.joining(", "));
		return ", " + attribute + " = " + ((names.size() == 1) ? values : "{ " + values + " }");
	}

	private static String literal(String text) {
		StringBuilder literal = new StringBuilder("\"");
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') {
				literal.append('\\').append(c);
			}
			else if (Character.isISOControl(c)) {
				// Octal: javac would read the Unicode escape of a line feed as a line's
				// end
				literal.append("\\%03o".formatted((int) c));
			}
			else {
				literal.append(c);
			}
		}
		return literal.append('"').toString();
	}

	@Override
	public Revision parse(String path, String text) {
		int start = text.indexOf("@Revision(");
		int end = text.indexOf("class ", Math.max(start, 0));
		if (start < 0 || end < 0) {
			throw new ScriptException(path, 1, "no class with @Revision(id = ...).");
		}
		Map<String, List<String>> attributes = new HashMap<>();
		Matcher matcher = ATTRIBUTE.matcher(text.substring(start, end));
		while (matcher.find()) {
			attributes.put(matcher.group(1),
					TEXT.matcher(matcher.group(2)).results().map((value) -> unescaped(value.group(1))).toList());
		}
		return new Revision(first(attributes, "id"), attributes.getOrDefault("revises", List.of()),
				attributes.getOrDefault("dependsOn", List.of()), attributes.getOrDefault("branchLabels", List.of()),
				first(attributes, "message"), null, path);
	}

	private static String first(Map<String, List<String>> attributes, String name) {
		return attributes.getOrDefault(name, List.of("")).stream().findFirst().orElse("");
	}

	private static String unescaped(String literal) {
		return Pattern.compile("\\\\(?:([0-7]{3})|(.))")
			.matcher(literal)
			.replaceAll((match) -> Matcher.quoteReplacement((match.group(1) != null)
					? Character.toString(Integer.parseInt(match.group(1), 8)) : match.group(2)));
	}

}
