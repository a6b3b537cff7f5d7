package dev.migrate.acceptance;

import java.nio.file.Path;
import java.util.List;

import dev.migrate.acceptance.model.EntityModels;
import dev.migrate.autogenerate.ComparePolicy;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.Difference;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs {@link MutationContract} on PostgreSQL.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlMutationTests extends MutationContract {

	PostgresqlMutationTests() {
		super(70);
	}

	@Test
	void labelTooManyIsSeenButLeftToPeople(TestSchema schema, @TempDir Path project) {
		Workbench workbench = createdFromEntities(schema, project);
		workbench.execute(List.of("ALTER TYPE color ADD VALUE 'ZZ'"), "one more label");
		Comparison strict = workbench.check(ComparePolicy.STRICT);
		assertThat(strict.differences()).extracting(Difference::kind).containsExactly(Difference.Kind.CHANGE_ENUM_TYPE);
		assertThat(strict.operations()).isEmpty();
		assertThat(strict.warnings()).singleElement().asString().contains("color", "ZZ", "by hand");
		assertThat(workbench.check(ComparePolicy.COMPATIBLE).differences()).isEmpty();
	}

	@Test
	void missingLabelIsAdded(TestSchema schema, @TempDir Path project) {
		Workbench workbench = createdFromEntities(schema, project);
		workbench.execute(List.of("ALTER TYPE color RENAME VALUE 'RED' TO 'ZZ'"), "another label");
		assertThat(workbench.migrate("Add a label")).isPresent();
		workbench.upgrade();
		assertThat(workbench.check(ComparePolicy.COMPATIBLE).differences()).isEmpty();
	}

	private static Workbench createdFromEntities(TestSchema schema, Path project) {
		Workbench workbench = Workbench.of(EntityModels.TORTURE, schema, project);
		workbench.migrate("All").orElseThrow();
		workbench.upgrade();
		return workbench;
	}

}
