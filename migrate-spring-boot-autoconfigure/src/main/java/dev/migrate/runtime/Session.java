package dev.migrate.runtime;

import java.sql.SQLException;

import dev.migrate.jdbc.DatabaseUnavailableException;
import dev.migrate.jdbc.ErrorText;
import dev.migrate.jdbc.LockWait;
import dev.migrate.jdbc.MigrationConnection;
import dev.migrate.jdbc.MigrationLock;
import dev.migrate.jdbc.VersionTable;
import dev.migrate.script.RevisionScripts;

/**
 * What one run of a verb works with.
 *
 * @param connection the connection
 * @param table the version table
 * @param scripts the scripts
 * @param settings how to work
 * @param listener told how it goes on
 */
record Session(MigrationConnection connection, VersionTable table, RevisionScripts scripts, MigratorSettings settings,
		MigrationListener listener) {

	/** What the scripts hold for the connection's database. */
	ScriptSections sections() {
		return new ScriptSections(this.connection.dialect(), this.scripts, this.settings);
	}

	/** Read the rows, with one query. */
	Snapshot read() {
		return new Snapshot(this.scripts, readTable(), this.connection.description());
	}

	private VersionTable.Content readTable() {
		try {
			return this.table.read(this.connection.jdbc());
		}
		catch (SQLException ex) {
			throw translateOr(ex, "read");
		}
	}

	/**
	 * Do work under the migration lock, with the version table in place and read anew.
	 */
	<T> T locked(LockedWork<T> work) throws SQLException {
		MigrationLock lock = MigrationLock.of(this.connection, this.settings.table());
		try {
			new LockWait(lock, this.settings.table(), this.settings.lockTimeout())
				.acquire(this.listener::waitingForLock);
		}
		catch (SQLException ex) {
			throw translateOr(ex, "lock");
		}
		this.connection.workUnder(lock);
		try {
			return work.run(prepare());
		}
		finally {
			this.connection.restoreSession();
			this.connection.workUnder(null);
			lock.release();
		}
	}

	/** Note how the session stands, and see to the version table. */
	private Snapshot prepare() {
		try {
			this.connection.rememberSession(this.table, this.settings.table());
			VersionTable.Content content = this.table.read(this.connection.jdbc());
			if (needsPreparing(content)) {
				prepare(content);
				content = this.table.read(this.connection.jdbc());
			}
			return new Snapshot(this.scripts, content, this.connection.description());
		}
		catch (SQLException ex) {
			throw translateOr(ex, "create");
		}
	}

	private boolean needsPreparing(VersionTable.Content content) {
		return !content.exists() || !this.table.addMissingColumnsSql(content.columns()).isEmpty();
	}

	private void prepare(VersionTable.Content content) throws SQLException {
		if (!content.exists()) {
			this.connection.execute(this.table.createSql());
			return;
		}
		for (String sql : this.table.addMissingColumnsSql(content.columns())) {
			this.connection.execute(sql);
		}
	}

	private RuntimeException translateOr(SQLException ex, String what) {
		if (Unreachable.is(ex)) {
			return new DatabaseUnavailableException(ex);
		}
		return new VersionTableException(what, this.settings.table().toString(), this.connection.description(), ex);
	}

	/** Translate an error that no statement of a script caused. */
	static RuntimeException translate(SQLException ex) {
		if (Unreachable.is(ex)) {
			return new DatabaseUnavailableException(ex);
		}
		return new MigrationException("The database refused: " + ErrorText.of(ex),
				"See what it says; nothing but the revisions reported as finished took effect.", ex);
	}

	/**
	 * Work under the lock.
	 *
	 * @param <T> its result
	 */
	@FunctionalInterface
	interface LockedWork<T> {

		T run(Snapshot snapshot) throws SQLException;

	}

}
