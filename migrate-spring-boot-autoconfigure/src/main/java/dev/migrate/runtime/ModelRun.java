package dev.migrate.runtime;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.migrate.autogenerate.Autogenerate;
import dev.migrate.autogenerate.AutogenerateSettings;
import dev.migrate.autogenerate.Comparison;
import dev.migrate.autogenerate.ComparisonRequest;
import dev.migrate.autogenerate.InvalidRenameException;
import dev.migrate.autogenerate.PlannedOperation;
import dev.migrate.autogenerate.render.NotWritableException;
import dev.migrate.autogenerate.render.RevisionRenderer;
import dev.migrate.dialect.ddl.UnsupportedOperationOnDatabaseException;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.TableName;
import dev.migrate.jdbc.scratch.ScratchFailedException;
import dev.migrate.jdbc.scratch.ScratchUnsupportedException;
import dev.migrate.schema.ObjectName;
import dev.migrate.script.RevisionBody;
import dev.migrate.script.RevisionWriterSettings.Language;

/**
 * Compares a database with entities, and writes what would mend it.
 */
final class ModelRun {

	private final Session session;

	ModelRun(Session session) {
		this.session = session;
	}

	/**
	 * Compare. The database has to be at the heads: what pending revisions will do would
	 * be found missing.
	 */
	ModelResult compare(ModelRequest request) throws SQLException {
		Snapshot snapshot = this.session.read();
		requireUpToDate(snapshot);
		MigrationConnection connection = this.session.connection();
		Predicate<ObjectName> managed = request.includeUnmanaged() ? (object) -> true
				: new ManagedObjects(this.session, snapshot);
		ComparisonRequest wanted = new ComparisonRequest(request.database(), request.renames(), managed,
				request.baseline());
		try {
			Comparison comparison = new Autogenerate(connection.dialect(), settings(request.settings()),
					request.customizers())
				.compare(connection.jdbc(), request.models(), wanted);
			return new ModelResult(snapshot.database(), comparison);
		}
		catch (InvalidRenameException ex) {
			throw new MigrationException(String.valueOf(ex.getMessage()),
					"'java -jar app.jar db check' lists what differs.", ex);
		}
		catch (ScratchFailedException ex) {
			throw new MigrationException(String.valueOf(ex.getMessage()),
					"Correct the mapping, or give the account of the migrations the rights that it takes.", ex);
		}
		catch (ScratchUnsupportedException ex) {
			throw new MigrationException(String.valueOf(ex.getMessage()),
					"Write the revision yourself with 'java -jar app.jar db revision -m \"...\"'.", ex);
		}
	}

	private void requireUpToDate(Snapshot snapshot) {
		new Checks(this.session.settings()).sameHistory(snapshot);
		MigrationStatus status = MigrationStatus.of(snapshot);
		if (status.phase() == Phase.PENDING) {
			List<String> pending = status.pending()
				.stream()
				.map((revision) -> revision.revision() + " (" + revision.message() + ")")
				.toList();
			throw new MigrationException(
					"Target database is not up to date. %s lacks %s".formatted(snapshot.database(),
							pending.isEmpty() ? "the end of a downgrade" : MigrationException.list(pending)),
					"Run 'java -jar app.jar db upgrade' first.", null);
		}
	}

	/** The tables of the library itself are nobody's entities. */
	private AutogenerateSettings settings(AutogenerateSettings settings) throws SQLException {
		TableName table = this.session.settings().table();
		String schema = table.schema();
		boolean isDefault = schema == null || schema.equalsIgnoreCase(this.session.connection().jdbc().getSchema());
		Set<ObjectName> ignored = new HashSet<>(settings.ignored());
		for (String name : List.of(table.table(), table.table() + "_lock")) {
			ignored.add(new ObjectName(isDefault ? null : schema, name));
		}
		return new AutogenerateSettings(settings.policy(), settings.include(), settings.exclude(), ignored);
	}

	/** Write operations. */
	RevisionBody render(List<PlannedOperation> operations, Language language) throws SQLException {
		MigrationConnection connection = this.session.connection();
		try {
			return new RevisionRenderer(connection.dialect(), connection.jdbc(),
					Renderers.naming(connection.dialect(), this.session.settings()))
				.render(operations, language);
		}
		catch (UnsupportedOperationOnDatabaseException ex) {
			throw new MigrationException("The changes cannot be written: " + ex.getMessage(),
					"Change the entities in a way that the database can follow, or take the operation out with an "
							+ "AutogenerateCustomizer bean.",
					ex);
		}
		catch (NotWritableException ex) {
			throw new MigrationException("The changes cannot be written as SQL: " + ex.getMessage(),
					"Add --format java.", ex);
		}
	}

}
