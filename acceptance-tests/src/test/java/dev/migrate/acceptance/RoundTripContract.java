package dev.migrate.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import dev.migrate.acceptance.model.EntityModel;
import dev.migrate.acceptance.model.EntityModels;
import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.autogenerate.Renames;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.script.RevisionWriterSettings.Language;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From an empty database to what the entities want, and back.
 */
abstract class RoundTripContract {

	static final List<EntityModel> MODELS = EntityModels.all();

	static final List<EntityModel> LARGE_MODELS = List.of(EntityModels.TORTURE, EntityModels.STAFFING,
			EntityModels.KEYCLOAK);

	@ParameterizedTest
	@FieldSource("MODELS")
	void revisionOfAllEntitiesMakesTheDatabaseTheyWant(EntityModel model, TestSchema schema, @TempDir Path project) {
		roundTrip(model, schema, project, Language.SQL);
	}

	@ParameterizedTest
	@FieldSource("LARGE_MODELS")
	void javaRevisionDoesTheSame(EntityModel model, TestSchema schema, @TempDir Path project) {
		roundTrip(model, schema, project, Language.JAVA);
	}

	private void roundTrip(EntityModel model, TestSchema schema, Path project, Language language) {
		Workbench workbench = Workbench.of(model, schema, project);
		Schema empty = workbench.live();
		Path file = workbench.migrate("All", ComparePolicy.COMPATIBLE, Renames.NONE, language).orElseThrow();
		workbench.upgrade();
		assertThat(workbench.check(ComparePolicy.STRICT).differences()).as("strict, after %s", file).isEmpty();
		assertThat(workbench.migrate("Nothing")).isEmpty();
		HibernateFaults.assertValid(model, schema);
		workbench.downgrade("base");
		assertThat(withoutOtherTables(workbench.live())).isEqualTo(empty);
	}

	@ParameterizedTest
	@FieldSource("MODELS")
	void databaseThatHibernateCreatedDoesNotDiffer(EntityModel model, TestSchema schema, @TempDir Path project) {
		new HibernateApplication(model, schema).create();
		Workbench workbench = Workbench.of(model, schema, project);
		assertThat(workbench.check(ComparePolicy.COMPATIBLE).differences())
			.allMatch((difference) -> HibernateFaults.isLackingIn(schema.database(), difference));
		assertThat(workbench.check(ComparePolicy.STRICT).differences())
			.allMatch((difference) -> HibernateFaults.isLackingIn(schema.database(), difference));
	}

	/** The models that a database can hold. */
	static List<EntityModel> validOn(TestDatabase database, List<EntityModel> models) {
		return models.stream().filter((model) -> model.whyInvalidOn(database).isEmpty()).toList();
	}

	/**
	 * Without the version table, and those that Hibernate created for bulk statements.
	 */
	private static Schema withoutOtherTables(Schema schema) {
		List<Table> tables = schema.tables()
			.stream()
			.filter((table) -> !table.name().name().toLowerCase(Locale.ROOT).matches("migrate_revisions.*|hte?_.*"))
			.toList();
		return new Schema(tables, schema.sequences(), schema.views(), schema.enumTypes());
	}

}
