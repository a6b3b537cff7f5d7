package dev.migrate.runtime;

import java.nio.file.Path;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link ProcessesContract} on a file of H2, which the first process serves to the
 * others: when it is killed, they lose their connections and their locks.
 */
@FreshDatabase(TestDatabase.H2)
class H2ProcessesTests extends ProcessesContract {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path directory;

	@Override
	String url(TestSchema schema) {
		return "jdbc:h2:file:" + this.directory.resolve("test") + ";AUTO_SERVER=TRUE";
	}

	/** Each costs the seconds that H2 waits for the lock file of a dead process. */
	@Override
	int kills() {
		return 3;
	}

}
