package dev.migrate.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that links between the pages lead to a file, and to a heading in it.
 */
class DocumentationLinksTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");

	private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$");

	@ParameterizedTest
	@MethodSource
	void linksLeadSomewhere(Path page) throws IOException {
		List<String> broken = LINK.matcher(prose(page))
			.results()
			.filter((link) -> !leads(page, link.group(1), link.group(2)))
			.map((link) -> link.group())
			.toList();
		assertThat(broken).as("links of %s that lead nowhere", page).isEmpty();
	}

	static List<Path> linksLeadSomewhere() throws IOException {
		List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
		try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
			docs.filter((file) -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
		}
		return pages;
	}

	private static boolean leads(Path page, String file, String heading) {
		Path target = file.isEmpty() ? page : page.resolveSibling(file);
		return Files.exists(target) && (heading == null || headings(target).contains(heading));
	}

	/**
	 * Headings as they are named in links: lower case, with dashes, without punctuation.
	 */
	private static Set<String> headings(Path page) {
		return prose(page).lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
			.map((line) -> line.replaceAll("[^\\p{L}\\p{N}\\- _]", "").replace(' ', '-'))
			.collect(Collectors.toSet());
	}

	private static String prose(Path page) {
		try {
			return CODE.matcher(Files.readString(page)).replaceAll("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
