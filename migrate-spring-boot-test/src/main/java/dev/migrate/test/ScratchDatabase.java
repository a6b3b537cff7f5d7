package dev.migrate.test;

import javax.sql.DataSource;

/**
 * An empty database that is dropped after use.
 *
 * @param dataSource connects to it
 * @param drop drops it
 */
record ScratchDatabase(DataSource dataSource, Runnable drop) implements AutoCloseable {

	@Override
	public void close() {
		this.drop.run();
	}

}
