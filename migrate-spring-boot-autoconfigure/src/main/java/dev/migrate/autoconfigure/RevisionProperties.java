package dev.migrate.autoconfigure;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.script.RevisionWriterSettings;
import org.jspecify.annotations.Nullable;

/**
 * How new revision files are written.
 */
public class RevisionProperties {

	/**
	 * Pattern of the names of new revision files. Tokens: %(rev)s, %(slug)s, %(epoch)d,
	 * %(year)d, %(month).2d, %(day).2d, %(hour).2d, %(minute).2d, %(second).2d; slashes
	 * make directories.
	 */
	private String fileName = "%(rev)s_%(slug)s";

	/**
	 * Language of new revisions. Those in Java are written to the first of
	 * "migrate.java-packages".
	 */
	private RevisionWriterSettings.Language format = RevisionWriterSettings.Language.SQL;

	/**
	 * How many characters of the message the name of a new revision file may hold.
	 */
	private int slugLength = 40;

	/**
	 * Time zone of dates in the names and headers of new revision files.
	 */
	private ZoneId timeZone = ZoneOffset.UTC;

	/**
	 * Directory with the project's own templates of revision files. "src/migrate" of the
	 * project if not set.
	 */
	private @Nullable Path template;

	/**
	 * Commands to run with each new revision file, whose path is the last word or takes
	 * the place of REVISION_SCRIPT_FILENAME.
	 */
	private List<String> hooks = new ArrayList<>();

	public String getFileName() {
		return this.fileName;
	}

	public void setFileName(String fileName) {
		this.fileName = fileName;
	}

	public RevisionWriterSettings.Language getFormat() {
		return this.format;
	}

	public void setFormat(RevisionWriterSettings.Language format) {
		this.format = format;
	}

	public int getSlugLength() {
		return this.slugLength;
	}

	public void setSlugLength(int slugLength) {
		this.slugLength = slugLength;
	}

	public ZoneId getTimeZone() {
		return this.timeZone;
	}

	public void setTimeZone(ZoneId timeZone) {
		this.timeZone = timeZone;
	}

	public @Nullable Path getTemplate() {
		return this.template;
	}

	public void setTemplate(@Nullable Path template) {
		this.template = template;
	}

	public List<String> getHooks() {
		return this.hooks;
	}

	public void setHooks(List<String> hooks) {
		this.hooks = hooks;
	}

}
