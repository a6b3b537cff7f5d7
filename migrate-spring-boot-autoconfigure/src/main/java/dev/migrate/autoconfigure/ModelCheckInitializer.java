package dev.migrate.autoconfigure;

import java.util.List;

import dev.migrate.autogenerate.EntityModels;
import dev.migrate.runtime.ModelCheck;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Compares entities and databases when all singletons exist, and so before the web server
 * accepts requests.
 */
final class ModelCheckInitializer implements SmartInitializingSingleton {

	private final List<ModelCheck> checks;

	private final EntityModels models;

	ModelCheckInitializer(List<ModelCheck> checks, EntityModels models) {
		this.checks = List.copyOf(checks);
		this.models = models;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.checks.forEach(ModelCheck::run);
		this.models.release();
	}

}
