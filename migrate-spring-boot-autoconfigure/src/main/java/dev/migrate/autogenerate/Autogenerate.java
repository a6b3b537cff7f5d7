package dev.migrate.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.schema.Schema;

/**
 * Compares a database with the entities of its persistence units, and plans what would
 * make it as they want it.
 */
public final class Autogenerate {

	private final Dialect dialect;

	private final SchemaComparison comparison;

	private final SchemaSources sources;

	/**
	 * Create an instance.
	 * @param dialect the database
	 * @param settings how to compare
	 * @param customizers what edits the operations, in their order
	 */
	public Autogenerate(Dialect dialect, AutogenerateSettings settings, List<AutogenerateCustomizer> customizers) {
		this(dialect, settings, customizers, new DatabaseSources(dialect));
	}

	Autogenerate(Dialect dialect, AutogenerateSettings settings, List<AutogenerateCustomizer> customizers,
			SchemaSources sources) {
		this.dialect = dialect;
		this.comparison = new SchemaComparison(dialect, settings, customizers);
		this.sources = sources;
	}

	/**
	 * Compare a database with entities. What the database holds is not changed; what the
	 * entities want is created in a scratch place of the same database for a moment.
	 * @param connection a connection in auto-commit mode to a database at its heads
	 * @param models the persistence units of the database, at least one; a table of
	 * several units has what each of them wants, and the first is right where they
	 * contradict each other
	 * @param request what is asked for
	 * @return what differs, and what to do
	 * @throws SQLException if the database fails
	 * @throws InvalidRenameException if a rename does not fit
	 */
	public Comparison compare(Connection connection, List<SchemaModel> models, ComparisonRequest request)
			throws SQLException {
		if (models.isEmpty()) {
			throw new IllegalArgumentException("No persistence unit to compare database '" + request.database()
					+ "' with: everything in it would seem to be too much");
		}
		Set<String> schemas = new TreeSet<>();
		models.forEach((model) -> schemas.addAll(model.schemas()));
		OperationRenderer renderer = OperationRenderers.of(this.dialect,
				RenderingContext.live(UnaryOperator.identity(), this.dialect, connection));
		FoldedNames names = FoldedNames.of(connection.getMetaData(), renderer::name);
		Schema live = names.of(this.sources.live(connection, schemas));
		SchemaUnion union = new SchemaUnion();
		for (SchemaModel model : models) {
			union.add(model.name(), names.of(this.sources.wanted(connection, model)), names.of(model.facts()));
		}
		Set<String> existing = this.sources.schemas(connection).stream().map(names::of).collect(Collectors.toSet());
		Comparison result = this.comparison.compare(renderer, live, existing, union.schema(), union.facts(), request);
		List<String> warnings = new ArrayList<>(union.warnings());
		warnings.addAll(result.warnings());
		return new Comparison(result.differences(), result.accepted(), result.unmanaged(), result.renames(),
				result.operations(), warnings);
	}

}
