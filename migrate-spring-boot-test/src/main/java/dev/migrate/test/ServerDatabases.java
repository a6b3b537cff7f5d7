package dev.migrate.test;

import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Databases beside the application's, on the same server.
 *
 * @param application connects to the application's database
 * @param url its URL
 * @param server how databases are made there
 */
record ServerDatabases(SimpleDriverDataSource application, String url,
		DatabaseServer server) implements Supplier<ScratchDatabase> {

	@Override
	public ScratchDatabase get() {
		String name = ScratchDatabases.newName();
		JdbcClient own = JdbcClient.create(this.application);
		create(own, name);
		SimpleDriverDataSource dataSource = ServerUrl.dataSource(this.application,
				ServerUrl.withDatabase(this.url, name));
		ScratchDatabase scratch = new ScratchDatabase(dataSource,
				() -> new JdbcTemplate(this.application).execute(this.server.drop(name)));
		try {

			this.server.prepare(own, JdbcClient.create(dataSource)).forEach(new JdbcTemplate(dataSource)::execute);
			return scratch;
		}
		catch (RuntimeException ex) {
			scratch.close();
			throw ex;
		}
	}

	private void create(JdbcClient own, String name) {
		try {
			this.server.create(own, name).forEach(new JdbcTemplate(this.application)::execute);
		}
		catch (CannotGetJdbcConnectionException ex) {
			throw new IllegalStateException(
					"The test database at %s cannot be reached. Start it, or give the @MigrationTest a @ServiceConnection container."
						.formatted(ServerUrl.withoutParameters(this.url)),
					ex);
		}
		catch (DataAccessException ex) {
			throw new IllegalStateException(
					"'%s' may not create a scratch database beside %s, and a @MigrationTest never runs in a database that is not its own. %s."
						.formatted(this.application.getUsername(), ServerUrl.withoutParameters(this.url),
								this.server.advice(String.valueOf(this.application.getUsername()))),
					ex);
		}
	}

}
