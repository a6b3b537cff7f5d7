package dev.migrate.script;

import java.io.File;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A folder among an application's own classes in an executable jar, as Spring Boot's
 * loader names it: {@code jar:nested:/path/app.jar/!BOOT-INF/classes/!/db/migrations/}.
 * To the JDK it is a folder of {@code app.jar}, which it has open and indexed, while the
 * loader makes its own objects of every entry.
 *
 * @param jar the executable jar
 * @param prefix how the names of the folder's entries begin
 */
record ExecutableJarFolder(File jar, String prefix) {

	private static final String PROTOCOL = "jar:nested:";

	private static final String NESTED = "/!";

	private static final String ENTRY = "!/";

	/** Returns {@code null} if the URL names something else, such as a library's jar. */
	static @Nullable ExecutableJarFolder of(URL folder) {
		String url = folder.toString();
		int jarEnd = url.indexOf(NESTED);
		int classesEnd = url.indexOf(ENTRY, jarEnd + NESTED.length());
		if (!url.startsWith(PROTOCOL) || jarEnd < 0 || classesEnd < 0 || url.charAt(classesEnd - 1) != '/') {
			return null;
		}
		File jar = new File(decode(url.substring(PROTOCOL.length(), jarEnd)));
		String classes = decode(url.substring(jarEnd + NESTED.length(), classesEnd));
		return jar.isFile() ? new ExecutableJarFolder(jar, classes + decode(url.substring(classesEnd + ENTRY.length())))
				: null;
	}

	private static String decode(String text) {
		return StringUtils.uriDecode(text, StandardCharsets.UTF_8);
	}

}
