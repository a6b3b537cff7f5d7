package dev.migrate.runtime;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.migrate.autogenerate.Difference;
import dev.migrate.jdbc.DatabaseUnavailableException;
import dev.migrate.revision.RevisionException;
import dev.migrate.script.ScriptException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Compares the entities with the database when an app starts.
 */
public final class ModelCheck {

	private static final Log logger = LogFactory.getLog(ModelCheck.class);

	private static final String ACTION = "Run 'java -jar app.jar db check%1$s' to see it again, and "
			+ "'java -jar app.jar db migrate%1$s -m \"...\"' to write the revision that mends it.";

	/** A database that could not be migrated is another's business, and told already. */
	private static final Set<Phase> NOT_MIGRATED = EnumSet.of(Phase.UNREACHABLE, Phase.FAILED, Phase.PENDING,
			Phase.RUNNING);

	private final Migrator migrator;

	private final Supplier<Autogeneration> autogeneration;

	private final MigrationMonitor monitor;

	private final ModelCheckMode mode;

	/**
	 * Create a check.
	 * @param migrator the migrator of the database
	 * @param autogeneration what it takes to compare; asked if that is to be done
	 * @param monitor tells whether the database is migrated
	 * @param mode what to do about differences
	 */
	public ModelCheck(Migrator migrator, Supplier<Autogeneration> autogeneration, MigrationMonitor monitor,
			ModelCheckMode mode) {
		this.migrator = migrator;
		this.autogeneration = autogeneration;
		this.monitor = monitor;
		this.mode = mode;
	}

	/**
	 * Compare, if that is wanted.
	 * @throws MigrationException if something differs or cannot be compared, and the app
	 * must not start then
	 */
	public void run() {
		if (this.mode == ModelCheckMode.OFF) {
			return;
		}
		Autogeneration autogeneration = this.autogeneration.get();
		if (NOT_MIGRATED.contains(this.monitor.phase(autogeneration.database()))) {
			logger.warn("Entities and database are not compared, since the database is not migrated");
			return;
		}
		try {
			// One of several databases may be used without JPA
			if (autogeneration.hasEntities()) {
				compare(autogeneration);
			}
		}
		catch (MigrationException | ScriptException | RevisionException | DatabaseUnavailableException ex) {
			if (this.mode == ModelCheckMode.FAIL) {
				throw ex;
			}
			logger.warn("Entities and database could not be compared: " + ex.getMessage());
		}
	}

	private void compare(Autogeneration autogeneration) {
		long start = System.nanoTime();
		ModelResult result = this.migrator.compare(autogeneration.request(null, false));
		logger
			.debug("Compared entities and database in " + DurationText.of(Duration.ofNanos(System.nanoTime() - start)));
		if (result.comparison().isEmpty()) {
			return;
		}
		String name = autogeneration.database();
		boolean main = name.equals(MigrationMonitor.DEFAULT_DATABASE);
		String message = "%s%s is not as the entities want it:%n%s".formatted(main ? "" : "Database '" + name + "': ",
				result.database(), list(result.comparison().differences()));
		String action = ACTION.formatted(main ? "" : " --database " + name);
		if (this.mode == ModelCheckMode.FAIL) {
			throw new MigrationException(message, action, null);
		}
		logger.warn(message + System.lineSeparator() + action);
	}

	private static String list(List<Difference> differences) {
		return differences.stream()
			.map((difference) -> "    " + difference.key())
			.collect(Collectors.joining(System.lineSeparator()));
	}

}
