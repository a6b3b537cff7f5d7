package dev.migrate.autoconfigure;

import dev.migrate.runtime.ModelCheck;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Compares entities and database when all singletons exist, and so before the web server
 * accepts requests.
 */
final class ModelCheckInitializer implements SmartInitializingSingleton {

	private final ModelCheck check;

	ModelCheckInitializer(ModelCheck check) {
		this.check = check;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.check.run();
	}

}
