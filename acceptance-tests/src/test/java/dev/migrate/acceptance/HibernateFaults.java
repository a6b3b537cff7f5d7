package dev.migrate.acceptance;

import java.util.List;
import java.util.Set;

import dev.migrate.acceptance.model.EntityModel;
import dev.migrate.autogenerate.Difference;
import dev.migrate.autogenerate.Difference.Kind;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.springframework.core.NestedExceptionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where Hibernate's own {@code ddl-auto=validate} does not pass, although the database is
 * what Hibernate itself would create.
 *
 * @param database the database
 * @param models the models concerned
 * @param message what Hibernate finds
 * @param reason why that is wrong
 */
record HibernateFaults(TestDatabase database, Set<String> models, String message, String reason) {

	private static final List<HibernateFaults> KNOWN = List
		.of(new HibernateFaults(TestDatabase.SQLITE, Set.of("torture", "V1", "V2", "V3", "V4", "V5", "V6"),
				"found [integer (Types#INTEGER)], but expecting [bigint",
				"an identity column of SQLite must be an integer, which holds 64 bits there"));

	/**
	 * Whether Hibernate itself does not create a thing: on SQLite it writes neither
	 * foreign keys nor unique constraints of a name or of several columns, nor the type
	 * of an identity column that comes after another integer.
	 */
	static boolean isLackingIn(TestDatabase database, Difference difference) {
		boolean lacks = difference.kind() == Kind.ADD_FOREIGN_KEY || difference.kind() == Kind.ADD_UNIQUE;
		return database == TestDatabase.SQLITE && (lacks || difference.part().equals("id"));
	}

	/** Let Hibernate validate a database, which it must pass unless that is known. */
	static void assertValid(EntityModel model, TestSchema schema) {
		HibernateApplication application = new HibernateApplication(model, schema);
		KNOWN.stream()
			.filter((fault) -> fault.models.contains(model.name()) && fault.database == schema.database())
			.findFirst()
			.ifPresentOrElse((fault) -> assertThat(NestedExceptionUtils.getMostSpecificCause(failure(application)))
				.as(fault.reason)
				.hasMessageContaining(fault.message), application::validate);
	}

	private static RuntimeException failure(HibernateApplication application) {
		try {
			application.validate();
		}
		catch (RuntimeException ex) {
			return ex;
		}
		throw new AssertionError("Hibernate's fault is mended: take it from the list");
	}

}
