package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.autogenerate.Comparison;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.ModelResult;
import dev.migrate.script.NewRevision;
import dev.migrate.script.RevisionDraft;
import dev.migrate.script.RevisionWriterSettings.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code db migrate}.
 */
@Command(name = "migrate", description = "Compare the entities with the database, and write a revision that brings the "
		+ "database to what the entities want.")
final class MigrateVerb extends AuthoringVerb {

	@Option(names = "--head", paramLabel = "REVISION",
			description = "What it follows: an id or its beginning, label@head (default: the only head).")
	private List<String> heads = new ArrayList<>();

	@Option(names = "--sql-only", description = "Write SQL: the same as --format sql.")
	private boolean sqlOnly;

	@Option(names = "--dry-run", description = "Print the file, and write nothing.")
	private boolean dryRun;

	@Mixin
	private RenameOptions renames = new RenameOptions();

	@Mixin
	private ComparisonOptions options = new ComparisonOptions();

	@Override
	Scope scope() {
		return Scope.ONE;
	}

	@Override
	void run() {
		refuseSql();
		if (this.sqlOnly) {
			setFormat(Language.SQL);
		}
		Migrator migrator = migrator();
		ModelResult result = compare(migrator, this.options, this.renames);
		Comparison comparison = result.comparison();
		if (comparison.isEmpty()) {
			printJson(json(result));
			return;
		}
		NewRevision wanted = wanted(this.heads.isEmpty() ? List.of("head") : this.heads, "empty message",
				migrator.render(comparison.operations(), language()));
		if (this.dryRun) {
			print(authoring().writer().draft(scripts(), wanted), json(result));
			return;
		}
		write(wanted, json(result));
		console().message("Review the file, then run 'java -jar app.jar " + command("db upgrade") + "'.");
	}

	private void print(RevisionDraft draft, Map<String, Object> json) {
		print(draft.text().stripTrailing());
		json.put("revision", draft.revision().id());
		json.put("file", draft.file());
		json.put("text", draft.text());
		printJson(json);
	}

}
