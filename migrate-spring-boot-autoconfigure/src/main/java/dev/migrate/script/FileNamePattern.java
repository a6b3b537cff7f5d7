package dev.migrate.script;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * How new revision files are named, in the notation of Alembic's {@code file_template}:
 * {@code %(rev)s}, {@code %(slug)s}, {@code %(epoch)d}, {@code %(year)d} and
 * {@code %(month).2d} and so on down to {@code second}. {@code .2d} fills up with zeros,
 * {@code %%} is a per cent sign, and slashes make directories.
 */
final class FileNamePattern {

	static final String DEFAULT = "%(rev)s_%(slug)s";

	private static final Pattern TOKEN = Pattern.compile("%(?:\\((\\w+)\\)(?:[.0]?(\\d{1,2}))?[sd]|(%))");

	// Not allowed in the file names of one system or another
	private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

	private final String pattern;

	private final int slugLength;

	FileNamePattern(String pattern, int slugLength) {
		this.pattern = pattern;
		this.slugLength = slugLength;
	}

	/**
	 * Name the file of a revision.
	 * @param revision the revision
	 * @param time when it is written
	 * @return the name without an extension, relative to a location's directory
	 * @throws ScriptException if the pattern makes no file name
	 */
	String format(Revision revision, ZonedDateTime time) {
		Map<String, Object> values = values(revision, time);
		Matcher matcher = TOKEN.matcher(this.pattern);
		StringBuilder name = new StringBuilder();
		while (matcher.find()) {
			String value = (matcher.group(3) != null) ? "%" : value(matcher.group(1), matcher.group(2), values);
			matcher.appendReplacement(name, Matcher.quoteReplacement(value));
		}
		matcher.appendTail(name);
		return verified(tidy(name.toString()), values);
	}

	private Map<String, Object> values(Revision revision, ZonedDateTime time) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("rev", revision.id());
		values.put("slug", Slug.of(revision.message(), this.slugLength));
		values.put("epoch", time.toEpochSecond());
		values.put("year", time.getYear());
		values.put("month", time.getMonthValue());
		values.put("day", time.getDayOfMonth());
		values.put("hour", time.getHour());
		values.put("minute", time.getMinute());
		values.put("second", time.getSecond());
		return values;
	}

	private String value(String token, @Nullable String width, Map<String, Object> values) {
		Object value = values.get(token);
		if (value == null) {
			throw refused("there is no token %(" + token + ")s", values);
		}
		if (width != null && value instanceof Number) {
			return ("%0" + Integer.parseInt(width) + "d").formatted(value);
		}
		return UNSAFE.matcher(value.toString()).replaceAll("_");
	}

	/** Without a message there is no slug, and what would join it is left over. */
	private static String tidy(String name) {
		return name.replaceAll("[_ .-]+(?=/|$)", "");
	}

	private String verified(String name, Map<String, Object> values) {
		if (name.isEmpty() || name.startsWith("/") || name.endsWith("/") || name.contains("..")
				|| name.contains("\\")) {
			throw refused("it gives '" + name + "', which is no file name inside the location", values);
		}
		return name;
	}

	private ScriptException refused(String reason, Map<String, Object> values) {
		return new ScriptException("migrate.revision.file-name=" + this.pattern, 0,
				"cannot name a file: %s. The tokens are %%(%s)s; the default is %s.".formatted(reason,
						String.join(")s, %(", values.keySet()), DEFAULT));
	}

}
