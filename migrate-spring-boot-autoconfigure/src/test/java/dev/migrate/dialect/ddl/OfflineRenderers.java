package dev.migrate.dialect.ddl;

import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialects;

/**
 * Renderers for databases that the tests do not start.
 */
final class OfflineRenderers {

	private OfflineRenderers() {
	}

	static OperationRenderer of(String dialect) {
		return OperationRenderers.of(Dialects.named(dialect), RenderingContext.offline(UnaryOperator.identity()));
	}

}
