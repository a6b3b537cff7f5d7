package dev.migrate.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

import dev.migrate.dialect.Dialect;
import dev.migrate.dialect.SqlSyntaxException;
import dev.migrate.jdbc.RevisionRow;
import dev.migrate.revision.RevisionException;
import dev.migrate.schema.ObjectName;
import dev.migrate.script.JavaRevision;
import dev.migrate.script.ScriptException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Tells which tables, views, sequences and types the applied revisions have created, by
 * their statements, in the order in which they were applied:
 * <ul>
 * <li>of a revision that the app carries, what it does;</li>
 * <li>of one that it does not, what its row keeps to undo it: what that drops, the
 * revision created.</li>
 * </ul>
 * What code of a Java revision does through JDBC is not known. A revision that cannot be
 * read has created nothing, so that nothing is dropped by mistake.
 */
final class ManagedObjects implements Predicate<ObjectName> {

	private static final Log logger = LogFactory.getLog(Migrator.class);

	private final Session session;

	private final Snapshot snapshot;

	private @Nullable CreatedNames names;

	ManagedObjects(Session session, Snapshot snapshot) {
		this.session = session;
		this.snapshot = snapshot;
	}

	/** The scripts are read when the first object is asked about. */
	@Override
	public boolean test(ObjectName object) {
		CreatedNames names = this.names;
		if (names == null) {
			names = read();
			this.names = names;
		}
		return names.contains(object);
	}

	private CreatedNames read() {
		try {
			Connection connection = this.session.connection().jdbc();
			Dialect dialect = this.session.connection().dialect();
			String schema = connection.getSchema();
			CreatedNames names = new CreatedNames(dialect.splitter(), IdentifierCase.of(connection.getMetaData()),
					(schema != null) ? schema : connection.getCatalog());
			for (RevisionRow row : this.snapshot.content().rows()) {
				if (row.state().isApplied()) {
					follow(row.revision(), names);
				}
			}
			return names;
		}
		catch (SQLException ex) {
			throw Session.translate(ex);
		}
	}

	private void follow(String revision, CreatedNames names) throws SQLException {
		ScriptSections sections = this.session.sections();
		try {
			if (!sections.has(revision)) {
				String undo = this.session.table().readDowngradeScript(this.session.connection().jdbc(), revision);
				if (undo != null) {
					names.undoneBy(sections.split(StoredDowngrade.parse(revision, undo)));
				}
				return;
			}
			JavaRevision java = sections.java(revision).orElse(null);
			names.ran((java != null) ? sections.javaSteps().upgradeStatements(java)
					: sections.split(sections.upgrade(revision)));
		}
		catch (MigrationException | ScriptException | RevisionException | SqlSyntaxException ex) {
			logger.warn("It is not known what revision " + revision + " created, and none of it will be dropped: "
					+ ex.getMessage());
		}
	}

}
