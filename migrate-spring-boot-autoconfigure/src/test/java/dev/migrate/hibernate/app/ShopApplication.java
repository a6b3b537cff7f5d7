package dev.migrate.hibernate.app;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * An application that names its tables in its own way, and whose beans query.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ MoneyConverter.class, Rates.class, Cashier.class })
public class ShopApplication {

	/** What the application did. */
	public static final List<String> EVENTS = new ArrayList<>();

	@Bean
	PhysicalNamingStrategy physicalNamingStrategy() {
		return new PrefixedNames();
	}

	@Bean
	HibernatePropertiesCustomizer buildingIsTold() {
		return (settings) -> settings.put("hibernate.integrator_provider",
				(IntegratorProvider) () -> List.of(new BuildingIsTold()));
	}

	@Bean
	CommandLineRunner runner(PurchaseRepository purchases) {
		return (args) -> EVENTS.add("runner found " + purchases.count());
	}

	static final class BuildingIsTold implements Integrator {

		@Override
		public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
			EVENTS.add("session factory built");
		}

	}

	static final class PrefixedNames extends PhysicalNamingStrategySnakeCaseImpl {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			Identifier table = super.toPhysicalTableName(name, environment);
			return Identifier.toIdentifier("shop_" + table.getText(), table.isQuoted());
		}

	}

}
