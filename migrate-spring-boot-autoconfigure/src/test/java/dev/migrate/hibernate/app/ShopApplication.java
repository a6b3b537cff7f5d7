package dev.migrate.hibernate.app;

import java.util.ArrayList;
import java.util.List;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategy;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
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
	CommandLineRunner runner(PurchaseRepository purchases) {
		return (args) -> EVENTS.add("runner found " + purchases.count());
	}

	static final class PrefixedNames extends PhysicalNamingStrategySnakeCaseImpl {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			Identifier table = super.toPhysicalTableName(name, environment);
			return Identifier.toIdentifier("shop_" + table.getText(), table.isQuoted());
		}

	}

}
