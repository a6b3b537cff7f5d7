package dev.migrate.acceptance.evolution;

import java.util.List;

import dev.migrate.acceptance.model.EntityModel;

/**
 * The versions, in order.
 */
public final class Versions {

	private Versions() {
	}

	/**
	 * The entities of each version.
	 * @return the models
	 */
	public static List<EntityModel> all() {
		return List.of(EntityModel.nestedIn("V1", V1.class), EntityModel.nestedIn("V2", V2.class),
				EntityModel.nestedIn("V3", V3.class), EntityModel.nestedIn("V4", V4.class),
				EntityModel.nestedIn("V5", V5.class), EntityModel.nestedIn("V6", V6.class));
	}

}
