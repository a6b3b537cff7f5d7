package dev.migrate.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrate.autogenerate.Comparison;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.ModelResult;
import dev.migrate.script.NewRevision;
import dev.migrate.script.PostWriteHooks;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionBody;
import dev.migrate.script.RevisionWriterSettings;
import dev.migrate.script.WrittenRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Base of the verbs that write revisions.
 */
abstract class AuthoringVerb extends Verb {

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT",
			description = "What the revision does; it becomes part of the file's name.")
	private @Nullable String message;

	@Option(names = "--splice", description = "Allow it to follow a revision that is not a head, as a new branch.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that begins here. May be repeated.")
	private List<String> branchLabels = new ArrayList<>();

	@Option(names = "--version-path", paramLabel = "LOCATION",
			description = "Which of migrate.locations to write to, if there are several.")
	private @Nullable String versionPath;

	@Option(names = "--rev-id", paramLabel = "ID", description = "The id (default: 12 random hex digits).")
	private @Nullable String id;

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "A revision or label that must be applied before. May be repeated.")
	private List<String> dependsOn = new ArrayList<>();

	@Option(names = "--format", paramLabel = "sql|java", description = "The language it is written in.")
	private RevisionWriterSettings.@Nullable Language format;

	@Option(names = "--sql", hidden = true)
	private boolean sql;

	/** Write a revision that follows others and is yet to be filled in, and say so. */
	final void write(List<String> heads, String defaultMessage) {
		write(wanted(heads, defaultMessage, RevisionBody.EMPTY), Map.of());
	}

	/** The revision that the options ask for. */
	final NewRevision wanted(List<String> heads, String defaultMessage, RevisionBody body) {
		String text = (this.message != null && !this.message.isBlank()) ? this.message : defaultMessage;
		return new NewRevision(this.id, heads, this.splice, this.dependsOn, this.branchLabels, text, this.versionPath,
				body, this.format);
	}

	/** The language that the options or else the configuration ask for. */
	final RevisionWriterSettings.Language language() {
		return (this.format != null) ? this.format : authoring().writer().language();
	}

	/** Choose the language, as {@code --format} does. */
	final void setFormat(RevisionWriterSettings.Language format) {
		this.format = format;
	}

	final RevisionAuthoring authoring() {
		return db().context().authoring(db().database());
	}

	/** Compare the entities with the database, and say what differs. */
	final ModelResult compare(Migrator migrator, ComparisonOptions options, RenameOptions renames) {
		ModelResult result = new RenameDialog(migrator, console(), options.request(db())).run(renames);
		Comparison comparison = result.comparison();
		comparison.differences().forEach((difference) -> console().info(DifferenceText.detected(difference)));
		comparison.warnings().forEach(console()::warn);
		if (comparison.isEmpty()) {
			console().info("No changes in schema detected.");
		}
		return result;
	}

	/** A comparison as JSON. */
	static Map<String, Object> json(ModelResult result) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("database", result.database());
		json.putAll(DifferenceText.json(result.comparison()));
		return json;
	}

	/** Refuse an option that other verbs have, for people who add it out of habit. */
	final void refuseSql() {
		if (this.sql) {
			throw new MigrationException("Using --sql here does not make any sense: nothing is run to write a revision",
					"Leave out --sql, and print the script of the new revision with 'db upgrade --sql'.", null);
		}
	}

	/**
	 * Write a revision, and say so.
	 * @param more what the result holds besides
	 */
	final void write(NewRevision wanted, Map<String, ?> more) {
		refuseSql();
		RevisionAuthoring authoring = authoring();
		WrittenRevision written = authoring.writer().write(scripts(), wanted);
		print("  Generating " + shown(written.file()) + " ...  done");
		List<PostWriteHooks.Outcome> outcomes = runHooks(authoring.hooks(), written);
		Map<String, Object> json = json(written, outcomes);
		json.putAll(more);
		printJson(json);
		outcomes.stream().filter((outcome) -> !outcome.isSuccess()).findFirst().ifPresent((outcome) -> {
			throw failed(outcome, written);
		});
	}

	private List<PostWriteHooks.Outcome> runHooks(PostWriteHooks hooks, WrittenRevision written) {
		List<PostWriteHooks.Outcome> outcomes = new ArrayList<>();
		for (String command : hooks.commands()) {
			PostWriteHooks.Outcome outcome = hooks.run(command, written.file());
			outcomes.add(outcome);
			print("  Running post write hook '" + command + "' ...  "
					+ (outcome.isSuccess() ? "done" : "exit code " + outcome.exitCode()));
		}
		return outcomes;
	}

	private static MigrationException failed(PostWriteHooks.Outcome outcome, WrittenRevision written) {
		return new MigrationException(
				"The revision was written, but the post write hook '%s' ended with exit code %d%s".formatted(
						outcome.command(), outcome.exitCode(),
						outcome.output().isEmpty() ? "" : ": " + outcome.output()),
				"Correct migrate.revision.hooks, and run the command by hand for " + shown(written.file()) + ".", null);
	}

	private static Map<String, Object> json(WrittenRevision written, List<PostWriteHooks.Outcome> outcomes) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("revision", written.revision().id());
		json.put("downRevisions", written.revision().downRevisions());
		json.put("dependsOn", written.revision().dependsOn());
		json.put("branchLabels", written.revision().branchLabels());
		json.put("message", written.revision().message());
		json.put("file", written.file().toString());
		json.put("hooks", outcomes);
		return json;
	}

}
