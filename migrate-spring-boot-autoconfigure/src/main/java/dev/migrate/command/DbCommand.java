package dev.migrate.command;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.migrate.runtime.MigrationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The root of the command line, with the options that every verb takes, before or after
 * its name.
 */
@Command(name = "db", mixinStandardHelpOptions = true, versionProvider = CommandVersion.class,
		scope = ScopeType.INHERIT, sortOptions = false, usageHelpAutoWidth = true,
		description = "Migrates the database of this application.", synopsisSubcommandLabel = "VERB",
		commandListHeading = "%nVerbs:%n",
		subcommands = { InitVerb.class, RevisionVerb.class, MigrateVerb.class, CheckVerb.class, MergeVerb.class,
				EditVerb.class, ListTemplatesVerb.class, UpgradeVerb.class, DowngradeVerb.class, StampVerb.class,
				CurrentVerb.class, HeadsVerb.class, BranchesVerb.class, HistoryVerb.class, ShowVerb.class,
				StatusVerb.class, CompletionVerb.class, HelpCommand.class })
final class DbCommand implements Runnable {

	private final CommandContext context;

	private final Map<String, String> placeholders = new LinkedHashMap<>();

	@Option(names = "--database", paramLabel = "NAME", scope = ScopeType.INHERIT,
			description = "Work on the database with this name in the configuration, or on all.")
	private @Nullable String database;

	private @Nullable String selected;

	private boolean directoryGiven;

	@Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as JSON.")
	private boolean json;

	@Option(names = "--ids", scope = ScopeType.INHERIT,
			description = "Print the ids of revisions and nothing else, for scripts.")
	private boolean ids;

	@Option(names = "--force", scope = ScopeType.INHERIT, description = "Go on although migrate.protected is true.")
	private boolean force;

	@Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
	private boolean stacktrace;

	@Spec
	private @Nullable CommandSpec spec;

	DbCommand(CommandContext context) {
		this.context = context;
	}

	/**
	 * A method, since a field would lose what stands before the verb to what stands after
	 * it.
	 */
	@Option(names = "-x", paramLabel = "KEY=VALUE", mapFallbackValue = "", scope = ScopeType.INHERIT,
			description = "Set a placeholder of the scripts. May be repeated.")
	void setPlaceholders(@Nullable Map<String, String> placeholders) {
		if (placeholders != null) {
			this.placeholders.putAll(placeholders);
		}
	}

	/**
	 * Accepts the option. Whoever starts the application has read it by then, since the
	 * revisions are known before a verb is.
	 */
	@Option(names = "--directory", paramLabel = "DIR", scope = ScopeType.INHERIT,
			description = "Read and write revisions in this directory instead of migrate.locations.")
	void setDirectory(@Nullable String directory) {
		this.directoryGiven = this.directoryGiven || directory != null;
	}

	@Override
	public void run() {
		CommandLine commandLine = (this.spec != null) ? this.spec.commandLine() : new CommandLine(this);
		throw new ParameterException(commandLine, "Missing verb");
	}

	CommandContext context() {
		return this.context;
	}

	@Nullable String requestedDatabase() {
		return this.database;
	}

	/** Work on a database; {@code null} stands for the only one. */
	void select(@Nullable String database) {
		this.selected = database;
	}

	/** The database that is worked on at the moment. */
	@Nullable String database() {
		return this.selected;
	}

	void requireOneDatabase() {
		if (this.directoryGiven) {
			throw new MigrationException("--directory holds the revisions of one database",
					"Use --database with one of " + String.join(", ", this.context.databases()) + ".", null);
		}
	}

	boolean json() {
		return this.json;
	}

	boolean ids() {
		return this.ids;
	}

	boolean force() {
		return this.force;
	}

	Map<String, String> placeholders() {
		return this.placeholders;
	}

	boolean stacktrace() {
		return this.stacktrace;
	}

}
