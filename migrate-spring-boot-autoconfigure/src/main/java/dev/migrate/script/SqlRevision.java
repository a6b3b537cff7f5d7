package dev.migrate.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrate.operation.TargetDatabase;
import dev.migrate.revision.Revision;
import org.jspecify.annotations.Nullable;
import dev.migrate.script.RevisionSections.Section;

/**
 * A revision written in SQL. It holds its header and where its sections are; the text is
 * read again when it is asked for, so that a long history costs little memory.
 */
public final class SqlRevision implements RevisionScript {

	private final String path;

	private final @Nullable Path file;

	private final ScriptSource source;

	private final Revision revision;

	private final String doc;

	private final RevisionSections sections;

	private final String checksum;

	private final int length;

	private SqlRevision(String path, @Nullable Path file, String text, ScriptSource source, TargetDatabase target) {
		RevisionHeader header = new RevisionHeader(path);
		List<Section> found = new ArrayList<>();
		scan(path, text, header, found);
		this.path = path;
		this.file = file;
		this.source = source;
		this.revision = header.revision();
		this.doc = header.documentation();
		this.sections = new RevisionSections(path, found, target);
		this.checksum = Checksum.of(text);
		this.length = text.length();
	}

	/**
	 * Parse a revision whose text is at hand, for example in a row of the database. The
	 * text is kept.
	 * @param path where it came from, for messages
	 * @param text the text, with any line ends
	 * @return the revision
	 * @throws ScriptException if the text breaks a rule of the format
	 */
	public static SqlRevision parse(String path, String text) {
		return parse(path, text, TargetDatabase.DEFAULT);
	}

	/**
	 * Parse a revision whose text is at hand.
	 * @param path where it came from, for messages
	 * @param text the text, with any line ends
	 * @param target the database whose sections are of interest
	 * @return the revision
	 * @throws ScriptException if the text breaks a rule of the format
	 */
	public static SqlRevision parse(String path, String text, TargetDatabase target) {
		String normalized = ScriptText.normalize(text);
		return new SqlRevision(path, null, normalized, () -> normalized, target);
	}

	/**
	 * Read a revision from where it can be read again.
	 * @throws ScriptException if it cannot be read or breaks a rule of the format
	 */
	static SqlRevision read(String path, @Nullable Path file, ScriptSource source, TargetDatabase target) {
		return new SqlRevision(path, file, source.read(), source, target);
	}

	private static void scan(String path, String text, RevisionHeader header, List<Section> sections) {
		SectionMarker marker = null;
		int bodyLine = 0;
		int bodyStart = 0;
		int line = 1;
		int next;
		for (int start = 0; start < text.length(); start = next, line++) {
			int end = text.indexOf('\n', start);
			end = (end < 0) ? text.length() : end;
			next = Math.min(end + 1, text.length());
			SectionMarker found = SectionMarker.parse(path, line, text, start, end);
			if (found != null) {
				if (marker != null) {
					sections.add(new Section(marker, bodyLine, bodyStart, start));
				}
				marker = found;
				bodyLine = line + 1;
				bodyStart = next;
			}
			else if (marker == null) {
				header.accept(text.substring(start, end).strip(), line);
			}
		}
		if (marker != null) {
			sections.add(new Section(marker, bodyLine, bodyStart, text.length()));
		}
	}

	/**
	 * Return what the header says. Its message is the first line of {@link #doc()}.
	 * @return the revision
	 */
	@Override
	public Revision revision() {
		return this.revision;
	}

	/**
	 * Return the checksum of the text.
	 * @return the checksum, as {@link Checksum#of(String)} makes it
	 */
	@Override
	public String checksum() {
		return this.checksum;
	}

	/**
	 * Return where the revision came from.
	 * @return {@code db/migrations/x.sql} on the class path, else the path of the file
	 */
	@Override
	public String path() {
		return this.path;
	}

	/**
	 * Return the file, where there is one to edit.
	 * @return the file, or empty if the revision is in a jar or was not read from a file
	 */
	@Override
	public Optional<Path> file() {
		return Optional.ofNullable(this.file);
	}

	/**
	 * Return the comment above the headers: the message and whatever explains it.
	 * @return the text, empty if there is none
	 */
	@Override
	public String doc() {
		return this.doc;
	}

	/**
	 * Return what to run to apply the revision.
	 * @param dialect the database, such as {@code postgresql}
	 * @return the section for it, or the one for all databases
	 * @throws ScriptException if there is neither, or the file has changed meanwhile
	 */
	public SqlSection upgrade(String dialect) {
		return read(this.sections.upgrade(dialect));
	}

	/**
	 * Return what to run to undo the revision.
	 * @param dialect the database, such as {@code postgresql}
	 * @return the section for it, or the one for all databases; blank if nothing is to be
	 * done, empty if the revision cannot be undone there
	 * @throws ScriptException if the file has changed meanwhile
	 */
	public Optional<SqlSection> downgrade(String dialect) {
		return this.sections.downgrade(dialect).map(this::read);
	}

	private SqlSection read(Section section) {
		return new SqlSection(section.marker().transactional(), section.marker().enforcesForeignKeys(), section.line(),
				text().substring(section.from(), section.to()), this.path);
	}

	/**
	 * Return the whole text.
	 * @return the text without byte order mark, with {@code \n} line ends
	 * @throws ScriptException if the file has changed since it was read first, or can no
	 * longer be read
	 */
	public String text() {
		String text = this.source.read();
		if (text.length() != this.length || !Checksum.of(text).equals(this.checksum)) {
			throw new ScriptException(this.path, 0, "the file has changed while the application was running. "
					+ "Nothing of it was run; start again to read the new text.");
		}
		return text;
	}

	@Override
	public String toString() {
		return this.revision.id() + " (" + this.path + ")";
	}

}
