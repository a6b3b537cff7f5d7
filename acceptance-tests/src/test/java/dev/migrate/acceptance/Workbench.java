package dev.migrate.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrate.acceptance.model.EntityModel;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Renames;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.Dialects;
import dev.migrate.hibernate.CaptureMode;
import dev.migrate.hibernate.HibernateEntityModels;
import dev.migrate.hibernate.ModelCapture;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.runtime.Migrator;
import dev.migrate.runtime.MigratorSettings;
import dev.migrate.runtime.ModelRequest;
import dev.migrate.schema.Schema;
import dev.migrate.script.NewRevision;
import dev.migrate.script.RevisionBody;
import dev.migrate.script.RevisionScriptReader;
import dev.migrate.script.RevisionScripts;
import dev.migrate.script.RevisionWriter;
import dev.migrate.script.RevisionWriterSettings;
import dev.migrate.script.RevisionWriterSettings.Language;
import dev.migrate.script.WritableLocations;
import dev.migrate.testing.TestSchema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application's entities, its database and its revisions, with what {@code db} does to
 * them.
 */
final class Workbench {

	private final EntityModel model;

	private final TestSchema schema;

	private final Path project;

	private final List<SchemaModel> models;

	private final Migrator migrator;

	private Workbench(EntityModel model, TestSchema schema, Path project, List<SchemaModel> models) {
		this.model = model;
		this.schema = schema;
		this.project = project;
		this.models = models;
		this.migrator = new Migrator(schema.dataSource(), this::scripts, MigratorSettings.DEFAULTS, List.of());
	}

	/**
	 * Open the workbench.
	 * @param model the entities
	 * @param schema the database
	 * @param project where the revisions are
	 * @return the workbench
	 */
	static Workbench of(EntityModel model, TestSchema schema, Path project) {
		TestSchema connecting = model.connecting(schema);
		return new Workbench(model, connecting, createProject(project), read(model, connecting));
	}

	private static Path createProject(Path directory) {
		try {
			Files.createDirectories(directory.resolve("sql"));
			// by which the directory is known to hold sources
			Files.writeString(directory.resolve("pom.xml"), "<project/>");
			return directory;
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot create " + directory, ex);
		}
	}

	/** Read the entities as the command line does, without a session factory. */
	private static List<SchemaModel> read(EntityModel model, TestSchema schema) {
		DataSource dataSource = schema.dataSource();
		ModelCapture capture = new ModelCapture(() -> CaptureMode.INSTEAD_OF_BUILDING);
		HibernateApplication application = new HibernateApplication(model, schema);
		return new HibernateEntityModels(application.context(dataSource, Map.of(), capture).getBeanFactory(), capture)
			.forDatabase(dataSource);
	}

	TestSchema schema() {
		return this.schema;
	}

	/** The same database and revisions with other entities. */
	Workbench with(EntityModel other) {
		return of(other, this.schema, this.project);
	}

	/** {@code db check}. */
	Comparison check(ComparePolicy policy) {
		return compare(policy, Renames.NONE);
	}

	private Comparison compare(ComparePolicy policy, Renames renames) {
		AutogenerateSettings settings = new AutogenerateSettings(policy, List.of(), List.of(), Set.of());
		return this.migrator
			.compare(new ModelRequest("main", this.models, settings, List.of(), renames, true, Set.of()))
			.comparison();
	}

	/** {@code db migrate}. */
	Optional<Path> migrate(String message) {
		return migrate(message, ComparePolicy.COMPATIBLE, Renames.NONE, Language.SQL);
	}

	/**
	 * {@code db migrate} with options.
	 * @param message the message
	 * @param policy how exactly to compare
	 * @param renames what was renamed
	 * @param language the language to write
	 * @return the file, empty if nothing differs
	 */
	Optional<Path> migrate(String message, ComparePolicy policy, Renames renames, Language language) {
		Comparison comparison = compare(policy, renames);
		return comparison.isEmpty() ? Optional.empty() : Optional.of(write(message, comparison, language));
	}

	/** Write a revision that mends what was found. */
	Path write(String message, Comparison comparison, Language language) {
		RevisionBody body = this.migrator.render(comparison.operations(), language);
		RevisionScripts scripts = scripts();
		List<String> heads = scripts.revisions().isEmpty() ? List.of() : List.of("head");
		return new RevisionWriter(RevisionWriterSettings.DEFAULTS,
				// Without the class path, whose own sources would come before the
				// project's
				new WritableLocations(List.of(location()), ClassLoader.getPlatformClassLoader(), this.project))
			.write(scripts, new NewRevision(null, heads, false, List.of(), List.of(), message, null, body, language))
			.file();
	}

	/** {@code db upgrade}. */
	void upgrade() {
		this.migrator.upgrade("heads");
	}

	/** {@code db upgrade}, with what to say if it fails. */
	void upgrade(String context) {
		try {
			upgrade();
		}
		catch (RuntimeException ex) {
			throw new AssertionError("upgrade failed: " + ex.getMessage() + System.lineSeparator() + context, ex);
		}
	}

	/** Do as if the last revision had never been. */
	void forget(Path file) {
		try (Connection connection = this.schema.connect(); Statement statement = connection.createStatement()) {
			String id = file.getFileName().toString().replaceFirst("_.*", "");
			assertThat(statement.executeUpdate("DELETE FROM migrate_revisions WHERE revision = '" + id + "'")).isOne();
			Files.delete(file);
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("Cannot forget " + file, ex);
		}
	}

	/** Run SQL by hand. */
	void execute(List<String> statements, String context) {
		try (Connection connection = this.schema.connect(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new AssertionError(ex.getMessage() + System.lineSeparator() + context, ex);
		}
	}

	static void write(Path file, String text) {
		try {
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** {@code db downgrade}. */
	void downgrade(String target) {
		this.migrator.downgrade(target);
	}

	/** What the database holds. */
	Schema live() {
		try (Connection connection = this.schema.connect()) {
			Dialect dialect = Dialects.of(connection.getMetaData());
			return CatalogReaders.of(dialect).read(connection, CatalogScope.DEFAULT);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot read " + this.schema, ex);
		}
	}

	private String location() {
		return "file:" + this.project.resolve("sql");
	}

	private RevisionScripts scripts() {
		return new RevisionScriptReader(Workbench.class.getClassLoader()).read(List.of(location()))
			.with(JavaRevisions.compiledIn(this.project));
	}

	@Override
	public String toString() {
		return this.model + " on " + this.schema.database();
	}

}
