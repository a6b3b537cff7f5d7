package dev.migrate.script;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * How new revision files are named and written.
 *
 * @param fileName the pattern of their names, with Alembic's tokens: {@code %(rev)s},
 * {@code %(slug)s}, {@code %(epoch)d}, {@code %(year)d}, {@code %(month).2d} and so on
 * down to {@code second}; slashes make directories
 * @param slugLength how many characters of the message a name may hold
 * @param zone the time zone of dates in names and headers
 * @param templates the directory of the project's own templates, which need not exist, or
 * {@code null} for none
 * @param language the language that revisions are written in unless they say otherwise
 * @param javaPackage the package of those in Java
 */
public record RevisionWriterSettings(String fileName, int slugLength, ZoneId zone, @Nullable Path templates,
		Language language, String javaPackage) {

	/**
	 * The languages that revisions are written in.
	 */
	public enum Language {

		/**
		 * SQL files.
		 */
		SQL,

		/**
		 * Java classes.
		 */
		JAVA

	}

	/**
	 * Settings for revisions in SQL.
	 * @param fileName the pattern of their names
	 * @param slugLength how many characters of the message a name may hold
	 * @param zone the time zone of dates in names and headers
	 * @param templates the directory of the project's own templates, or {@code null}
	 */
	public RevisionWriterSettings(String fileName, int slugLength, ZoneId zone, @Nullable Path templates) {
		this(fileName, slugLength, zone, templates, Language.SQL, "db.migrations");
	}

	/**
	 * The settings of Alembic's generic template, in UTC.
	 */
	public static final RevisionWriterSettings DEFAULTS = new RevisionWriterSettings(FileNamePattern.DEFAULT, 40,
			ZoneOffset.UTC, null);

}
