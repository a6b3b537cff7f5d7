package dev.migrate.autoconfigure;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.runtime.ModelCheck;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Compares entities and database when all singletons exist, and so before the web server
 * accepts requests.
 */
final class ModelCheckInitializer implements SmartInitializingSingleton {

	private final ModelCheck check;

	private final EntityModels models;

	ModelCheckInitializer(ModelCheck check, EntityModels models) {
		this.check = check;
		this.models = models;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.check.run();
		this.models.release();
	}

}
