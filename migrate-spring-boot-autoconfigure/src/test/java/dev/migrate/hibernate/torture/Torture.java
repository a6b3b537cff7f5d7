package dev.migrate.hibernate.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;

/**
 * The entities with everything.
 */
public final class Torture {

	private Torture() {
	}

	/**
	 * The entities that Hibernate can create tables for in a database.
	 * @param database the kind of database
	 * @return the classes
	 */
	public static List<Class<?>> entities(TestDatabase database) {
		List<Class<?>> entities = new ArrayList<>(List.of(Columns.EveryType.class, Columns.Ruled.class,
				Inheritance.Vehicle.class, Inheritance.Car.class, Inheritance.Truck.class, Inheritance.Payment.class,
				Inheritance.CardPayment.class, Inheritance.CashPayment.class, Inheritance.Figure.class,
				Inheritance.Circle.class, Inheritance.Square.class, Relations.Team.class, Relations.Player.class,
				Relations.League.class, Relations.MedicalFile.class, Relations.Remark.class,
				Relations.CaptainName.class, Members.Member.class, Members.Badge.class));
		if (database != TestDatabase.HSQLDB) {
			entities.add(Special.Computed.class);
		}
		if (database == TestDatabase.POSTGRESQL || database == TestDatabase.H2) {
			entities.add(Special.Flagged.class);
		}
		return entities;
	}

	/**
	 * Build the metadata of entities.
	 * @param schema the database
	 * @param settings Hibernate's settings
	 * @param entities the classes
	 * @return the metadata, whose session factory would create no schema
	 */
	public static MetadataImplementor metadata(TestSchema schema, Map<String, Object> settings,
			List<Class<?>> entities) {
		MetadataSources sources = new MetadataSources(
				new StandardServiceRegistryBuilder().applySetting("hibernate.connection.url", schema.url())
					.applySetting("hibernate.connection.username", schema.username())
					.applySetting("hibernate.connection.password", schema.password())
					.applySetting("hibernate.tenant_identifier_resolver", new OneTenant())
					.applySettings(settings)
					.build());
		entities.forEach(sources::addAnnotatedClass);
		return (MetadataImplementor) sources.buildMetadata();
	}

}
