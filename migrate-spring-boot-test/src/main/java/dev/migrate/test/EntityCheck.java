package dev.migrate.test;

import java.util.List;

import dev.migrate.autogenerate.Difference;
import dev.migrate.autogenerate.SchemaModel;
import dev.migrate.runtime.Autogeneration;
import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.ModelResult;
import org.junit.jupiter.api.Assumptions;

/**
 * Compares what the entities want with what the revisions make.
 *
 * @param migrations the revisions
 */
record EntityCheck(Migrations migrations) {

	void check() {
		Autogeneration autogeneration = this.migrations.autogeneration();
		List<SchemaModel> models = (autogeneration != null) ? autogeneration.models().get() : List.of();
		if (autogeneration == null || models.isEmpty()) {
			Assumptions.abort("There are no JPA entities to compare the schema with");
			return;
		}
		upgrade();
		ModelResult result = compare(autogeneration);
		List<Difference> differences = result.comparison().differences();
		if (!differences.isEmpty()) {
			throw new AssertionError(
					Advice.entities(differences.stream().map(Difference::key).toList(), result.database()));
		}
	}

	/** That this fails is for another check to tell. */
	private void upgrade() {
		try {
			new EmptyUpgrade(this.migrations).check();
		}
		catch (AssertionError ex) {
			Assumptions.abort("Not checked, since an empty database does not upgrade to the heads");
		}
	}

	private ModelResult compare(Autogeneration autogeneration) {
		try {
			return this.migrations.migrator().compare(autogeneration.request(null, false));
		}
		catch (MigrationException ex) {
			throw new AssertionError(Advice.failure("The entities cannot be compared with the schema", ex), ex);
		}
	}

}
