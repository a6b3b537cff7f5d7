package dev.migrate.actuate;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.migrate.runtime.MigrationStatus;
import dev.migrate.runtime.RevisionView;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * {@link Endpoint} that shows where each database stands. It only reads.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public class MigrationsEndpoint {

	private final MigrationStatuses statuses;

	/**
	 * Create the endpoint.
	 * @param statuses the status of each database
	 */
	public MigrationsEndpoint(MigrationStatuses statuses) {
		this.statuses = statuses;
	}

	/**
	 * The status of each database.
	 * @return the databases
	 */
	@ReadOperation
	public DatabasesDescriptor databases() {
		Map<String, DatabaseDescriptor> databases = new TreeMap<>();
		this.statuses.get().forEach((name, status) -> databases.put(name, DatabaseDescriptor.of(status)));
		return new DatabasesDescriptor(databases);
	}

	/**
	 * One revision in each database that knows it.
	 * @param revision the revision's id
	 * @return the revision, or {@code null} (not found) if no database knows it
	 */
	@ReadOperation
	public @Nullable RevisionDescriptor revision(@Selector String revision) {
		Map<String, RevisionView> databases = new TreeMap<>();
		this.statuses.get()
			.forEach((name, status) -> find(status, revision).findFirst()
				.ifPresent((view) -> databases.put(name, view)));
		return databases.isEmpty() ? null : new RevisionDescriptor(revision, databases);
	}

	private static Stream<RevisionView> find(MigrationStatus status, String revision) {
		return Stream.concat(status.history().stream(), status.pending().stream())
			.filter((view) -> view.revision().equals(revision));
	}

	/**
	 * All databases.
	 *
	 * @param databases each database by its name in the configuration
	 */
	public record DatabasesDescriptor(Map<String, DatabaseDescriptor> databases) implements OperationResponseBody {

	}

	/**
	 * One revision.
	 *
	 * @param revision the id
	 * @param databases what each database says of it, by the database's name
	 */
	public record RevisionDescriptor(String revision,
			Map<String, RevisionView> databases) implements OperationResponseBody {

	}

}
