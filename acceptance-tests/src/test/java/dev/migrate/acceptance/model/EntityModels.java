package dev.migrate.acceptance.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrate.hibernate.torture.OneTenant;
import dev.migrate.hibernate.torture.Torture;
import dev.migrate.testing.TestDatabase;
import org.hibernate.testing.orm.domain.StandardDomainModel;

/**
 * The models that the acceptance tests are run on.
 */
public final class EntityModels {

	/** Everything that Hibernate can map. */
	public static final EntityModel TORTURE = new EntityModel("torture", Torture::entities,
			Map.of("hibernate.tenant_identifier_resolver", new OneTenant()), Map.of(), Map.of());

	/** A small application: identity columns, a join table, validation. */
	public static final EntityModel CLINIC = EntityModel.nestedIn("clinic", ClinicEntities.class);

	/** A generated application: a shared sequence, enumerations, blobs, auditing. */
	public static final EntityModel STAFFING = EntityModel.nestedIn("staffing", StaffingEntities.class);

	/** Keycloak's 97 tables. */
	public static final EntityModel KEYCLOAK = KeycloakModel.read()
		.connecting(TestDatabase.H2, ";NON_KEYWORDS=VALUE")
		.invalidOn(TestDatabase.HSQLDB, "columnDefinition = \"TEXT\", a type that HSQLDB does not have");

	private EntityModels() {
	}

	/**
	 * All models.
	 * @return the models
	 */
	public static List<EntityModel> all() {
		return Stream.concat(Stream.of(TORTURE, CLINIC, STAFFING, KEYCLOAK), ofHibernate()).toList();
	}

	/** Those that Hibernate is tested with. */
	private static Stream<EntityModel> ofHibernate() {
		return Stream
			.of(StandardDomainModel.CONTACTS, StandardDomainModel.ANIMAL, StandardDomainModel.GAMBIT,
					StandardDomainModel.HELPDESK, StandardDomainModel.USERGUIDE, StandardDomainModel.LIBRARY)
			.map((model) -> EntityModel.of(model.name().toLowerCase(Locale.ROOT),
					model.getDescriptor().getAnnotatedClasses()));
	}

}
