package dev.migrate.command;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrate.autogenerate.AutogenerateCustomizer;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.BaselineFile;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.OfflineSqlFactory;
import dev.migrate.script.PostWriteHooks;
import dev.migrate.script.RevisionAuthoring;
import dev.migrate.script.RevisionScript;
import dev.migrate.script.RevisionScriptReader;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.RevisionWriterSettings;
import dev.migrate.script.SqlRevision;
import dev.migrate.script.WritableLocations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import picocli.CommandLine.Help.Ansi;

/**
 * Runs command lines against a private database in memory.
 */
final class TestCommandLine implements CommandContext {

	private final Map<String, List<String>> files = new LinkedHashMap<>();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final @Nullable DataSource dataSource;

	private @Nullable Path project;

	private List<String> hooks = List.of();

	private @Nullable List<String> entities = List.of();

	private List<AutogenerateCustomizer> customizers = List.of();

	private String answers = "";

	private boolean terminal;

	private CommandSettings settings = CommandSettings.DEFAULTS;

	private TestCommandLine(@Nullable DataSource dataSource) {
		this.dataSource = dataSource;
	}

	static TestCommandLine withDatabase() {
		return new TestCommandLine(new SimpleDriverDataSource(new org.h2.Driver(),
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""));
	}

	/** Another command line for the same database, with no revisions yet. */
	TestCommandLine as(String user, String password) {
		String url = ((SimpleDriverDataSource) requiredDataSource()).getUrl().replaceFirst(";.*", "");
		return new TestCommandLine(new SimpleDriverDataSource(new org.h2.Driver(), url, user, password));
	}

	static TestCommandLine with(DataSource dataSource) {
		return new TestCommandLine(dataSource);
	}

	static TestCommandLine withoutDatabase() {
		return new TestCommandLine(null);
	}

	/**
	 * Add a revision that creates the table {@code t_<id>}, and drops it to be undone.
	 */
	TestCommandLine revision(String id, String... parents) {
		return script(id, """
				-- message of %s
				--
				-- Revision ID: %s
				-- Revises: %s

				-- migrate:upgrade
				CREATE TABLE t_%s (id int);

				-- migrate:downgrade
				DROP TABLE t_%s;
				""".formatted(id, id, String.join(", ", parents), id, id));
	}

	TestCommandLine script(String id, String text) {
		this.files.computeIfAbsent(id, (key) -> new ArrayList<>()).add(text);
		return this;
	}

	TestCommandLine without(String id) {
		this.files.remove(id);
		return this;
	}

	TestCommandLine withoutAny() {
		this.files.clear();
		return this;
	}

	TestCommandLine terminal(String answers) {
		this.terminal = true;
		this.answers = answers;
		return this;
	}

	TestCommandLine settings(CommandSettings settings) {
		this.settings = settings;
		return this;
	}

	/** Run {@code db} with arguments that are separated by spaces. */
	int run(String arguments) {
		return run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
	}

	int run(List<String> arguments) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		return CommandRunner.run(arguments, this);
	}

	String out() {
		return this.out.toString();
	}

	List<String> lines() {
		return out().lines().toList();
	}

	String err() {
		return this.err.toString();
	}

	JdbcClient jdbc() {
		return JdbcClient.create(requiredDataSource());
	}

	private DataSource requiredDataSource() {
		if (this.dataSource == null) {
			throw new MigrationException("There is no DataSource", "Set spring.datasource.url.", null);
		}
		return this.dataSource;
	}

	@Override
	public Migrator migrator(@Nullable String database) {
		Supplier<RevisionScripts> scripts = () -> scripts(database);
		return new Migrator(requiredDataSource(), scripts, MigratorSettings.DEFAULTS, List.of());
	}

	@Override
	public RevisionScripts scripts(@Nullable String database) {
		List<RevisionScript> revisions = new ArrayList<>();
		if (this.project != null && Files.isDirectory(this.project.resolve("db"))) {
			revisions.addAll(new RevisionScriptReader(getClass().getClassLoader())
				.read(List.of("file:" + this.project.resolve("db")))
				.revisions());
		}
		this.files.forEach((id, texts) -> texts
			.forEach((text) -> revisions.add(SqlRevision.parse("db/migrations/" + id + ".sql", text))));
		return RevisionScripts.of(revisions);
	}

	/** Write revisions in a directory, and read those that are there. */
	TestCommandLine project(Path directory, String... hooks) {
		this.project = directory;
		this.hooks = List.of(hooks);
		return this;
	}

	@Override
	public RevisionAuthoring authoring(@Nullable String database) {
		Path project = Objects.requireNonNull(this.project, "Call project(...) first");
		RevisionWriterSettings defaults = RevisionWriterSettings.DEFAULTS;
		return RevisionAuthoring.of(
				new RevisionWriterSettings(defaults.fileName(), defaults.slugLength(), defaults.zone(),
						project.resolve("src/migrate")),
				new WritableLocations(List.of("file:" + project.resolve("db")), getClass().getClassLoader(), project),
				new PostWriteHooks(this.hooks));
	}

	/** Entities, as the statements that create what they want. */
	TestCommandLine entities(String... statements) {
		this.entities = List.of(statements);
		return this;
	}

	TestCommandLine withoutEntities() {
		this.entities = null;
		return this;
	}

	TestCommandLine customizer(AutogenerateCustomizer customizer) {
		this.customizers = List.of(customizer);
		return this;
	}

	@Override
	public Autogeneration autogeneration(@Nullable String database) {
		Path project = Objects.requireNonNull(this.project, "Call project(...) first");
		return new Autogeneration("default",
				() -> (this.entities != null) ? List.of(new StatementModel(this.entities)) : List.of(),
				new AutogenerateSettings(ComparePolicy.COMPATIBLE, List.of(), List.of(), Set.of()), this.customizers,
				new BaselineFile("file:" + project.resolve("baseline.txt"), getClass().getClassLoader(),
						new WritableLocations(List.of(), getClass().getClassLoader(), project)));
	}

	@Override
	public OfflineSqlFactory offlineSql(@Nullable String database) {
		return new OfflineSqlFactory(() -> scripts(database), MigratorSettings.DEFAULTS,
				() -> migrator(database).dialect());
	}

	@Override
	public Console console() {
		return new Console(new PrintWriter(this.out), new PrintWriter(this.err), new StringReader(this.answers),
				this.terminal, Ansi.OFF);
	}

	@Override
	public CommandSettings settings() {
		return this.settings;
	}

}
