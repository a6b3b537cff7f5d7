package dev.migrate.script;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrate.revision.Revision;
import dev.migrate.revision.RevisionDrafts;
import dev.migrate.revision.RevisionGraph;
import dev.migrate.revision.RevisionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Writes new revision files:
 * <ol>
 * <li>everything that can be wrong with the revision is found before anything is written:
 * parents, labels, dependencies, the directory and what it holds, the name;</li>
 * <li>the text is read back, and must describe the same revision;</li>
 * <li>the file appears under its name at once and whole, and never in place of
 * another.</li>
 * </ol>
 */
public final class RevisionWriter {

	private final RevisionWriterSettings settings;

	private final WritableLocations locations;

	private final Clock clock;

	private final Supplier<String> ids;

	/**
	 * Create a writer.
	 * @param settings how files are named and written
	 * @param locations where they are written
	 */
	public RevisionWriter(RevisionWriterSettings settings, WritableLocations locations) {
		this(settings, locations, Clock.systemUTC(), RevisionDrafts::newId);
	}

	RevisionWriter(RevisionWriterSettings settings, WritableLocations locations, Clock clock, Supplier<String> ids) {
		this.settings = settings;
		this.locations = locations;
		this.clock = clock;
		this.ids = ids;
	}

	/**
	 * The language of revisions that do not say otherwise.
	 * @return the language
	 */
	public RevisionWriterSettings.Language language() {
		return this.settings.language();
	}

	/**
	 * Write a revision.
	 * @param scripts the revisions there are
	 * @param wanted what is asked for
	 * @return the revision and its file
	 * @throws dev.migrate.revision.RevisionException if it has no place in the history
	 * @throws ScriptException if there is no place for its file, or the file cannot be
	 * written
	 */
	public WrittenRevision write(RevisionScripts scripts, NewRevision wanted) {
		RevisionDraft draft = draft(scripts, wanted);
		NewFile.write(draft.file(), draft.text());
		return new WrittenRevision(draft.revision(), draft.file());
	}

	/**
	 * Do all that it takes to write a revision, but write nothing.
	 * @param scripts the revisions there are
	 * @param wanted what is asked for
	 * @return the revision, its file and the text that the file would have
	 * @throws dev.migrate.revision.RevisionException if it has no place in the history
	 * @throws ScriptException if there is no place for its file
	 */
	public RevisionDraft draft(RevisionScripts scripts, NewRevision wanted) {
		RevisionGraph graph = scripts.graph();
		String id = (wanted.id() != null) ? wanted.id() : newId(graph);
		Revision draft = draft(graph, wanted, id);
		ZonedDateTime now = ZonedDateTime.ofInstant(this.clock.instant().truncatedTo(ChronoUnit.SECONDS),
				this.settings.zone());
		RevisionFormat format = format((wanted.language() != null) ? wanted.language() : this.settings.language());
		Path file = format.file(draft, () -> location(scripts, wanted, draft), now);
		if (Files.exists(file)) {
			throw new ScriptException(file.toString(), 0,
					"there is a file of that name already, and it was left as it is. Choose another message or --rev-id, or another migrate.revision.file-name.");
		}
		String text = format.render(draft, wanted.body(), now, new RevisionTemplates(this.settings.templates()));
		verify(format, draft, file, text);
		return new RevisionDraft(draft, file, text);
	}

	private static Revision draft(RevisionGraph graph, NewRevision wanted, String id) {
		return new RevisionDrafts(graph).draft(new RevisionRequest(id, wanted.heads(), wanted.splice(),
				wanted.dependsOn(), wanted.branchLabels(), wanted.message().strip(), null, "the new revision"));
	}

	/** An id that is no other's, and not the beginning of another nor begun by one. */
	private String newId(RevisionGraph graph) {
		while (true) {
			String id = this.ids.get();
			if (graph.revisions()
				.stream()
				.noneMatch((revision) -> collides(id, revision.id())
						|| revision.branchLabels().stream().anyMatch((label) -> collides(id, label)))) {
				return id;
			}
		}
	}

	private static boolean collides(String id, String other) {
		return id.startsWith(other) || other.startsWith(id);
	}

	private Path location(RevisionScripts scripts, NewRevision wanted, Revision draft) {
		Path directory = this.locations.choose(wanted.versionPath(), files(scripts, draft.downRevisions()),
				draft.downRevisions());
		requireAllRead(scripts, directory);
		return directory;
	}

	/**
	 * A packaged app does not know the files that were written after it was built, so the
	 * new revision would silently become a second head beside them.
	 */
	private static void requireAllRead(RevisionScripts scripts, Path directory) {
		if (Files.isDirectory(directory)) {
			new RevisionScriptReader(RevisionWriter.class.getClassLoader()).read(List.of(directory.toUri().toString()))
				.revisions()
				.stream()
				.filter((script) -> scripts.find(script.revision().id()).isEmpty())
				.findFirst()
				.ifPresent((script) -> {
					throw new ScriptException(script.path(), 0,
							"the application that is running was built without this revision, so none can be written after it. Build it again, or run the command from the sources.");
				});
		}
	}

	private static List<Path> files(RevisionScripts scripts, List<String> ids) {
		return ids.stream()
			.map(scripts::find)
			.flatMap(Optional::stream)
			.map(RevisionScript::file)
			.flatMap(Optional::stream)
			.map((file) -> file.toAbsolutePath().normalize())
			.toList();
	}

	private RevisionFormat format(RevisionWriterSettings.Language language) {
		return (language == RevisionWriterSettings.Language.SQL)
				? new SqlFormat(new FileNamePattern(this.settings.fileName(), this.settings.slugLength()))
				: new JavaFormat(this.settings.javaPackage(), this.settings.slugLength(), this.locations);
	}

	private void verify(RevisionFormat format, Revision draft, Path file, String text) {
		Revision read;
		try {
			read = format.parse(file.toString(), text);
		}
		catch (ScriptException ex) {
			throw new ScriptException(file.toString(), 0,
					"not written, because it could not be read back: " + ex.getMessage() + hint(), ex);
		}
		same("Revision ID", draft.id(), read.id(), file);
		same("Revises", draft.downRevisions(), read.downRevisions(), file);
		same("Depends On", draft.dependsOn(), read.dependsOn(), file);
		same("Branch Labels", draft.branchLabels(), read.branchLabels(), file);
		same("the message", draft.title().strip(), read.title(), file);
	}

	private void same(String what, Object written, Object read, Path file) {
		if (!written.equals(read)) {
			throw new ScriptException(file.toString(), 0,
					"not written, because it would be read back with %s '%s' in place of '%s'.".formatted(what, read,
							written) + hint());
		}
	}

	private String hint() {
		@Nullable Path templates = this.settings.templates();
		return " Correct the message" + ((templates != null) ? " or the templates in " + templates : "") + ".";
	}

}
