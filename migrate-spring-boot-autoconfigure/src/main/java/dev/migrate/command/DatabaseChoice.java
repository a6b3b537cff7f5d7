package dev.migrate.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import dev.migrate.runtime.MigrationException;
import dev.migrate.runtime.MigrationMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Decides which databases a verb works on: those that {@code --database} names, else what
 * the verb's {@link Scope} says.
 */
final class DatabaseChoice {

	private static final String ALL = "all";

	private final List<String> names;

	private final @Nullable String requested;

	/**
	 * Create a choice.
	 * @param names the databases there are, empty if there is no more than one
	 * @param requested what {@code --database} says
	 */
	DatabaseChoice(List<String> names, @Nullable String requested) {
		this.names = names;
		this.requested = requested;
	}

	/**
	 * The databases to work on.
	 * @return their names in order; {@code null} stands for the only one
	 * @throws MigrationException if it cannot be told, or there is no such database
	 */
	List<@Nullable String> choose(Scope scope) {
		if (scope == Scope.NONE) {
			return only(null);
		}
		if (this.requested == null) {
			return (this.names.size() > 1) ? several(scope) : only(this.names.stream().findFirst().orElse(null));
		}
		if (this.requested.equals(ALL)) {
			return all(scope);
		}
		if (!this.names.isEmpty() && !this.names.contains(this.requested)) {
			throw new MigrationException("There is no database '%s'".formatted(this.requested), useOneOfThem(), null);
		}
		return only(this.requested);
	}

	private List<@Nullable String> several(Scope scope) {
		if (scope == Scope.EACH) {
			return List.copyOf(this.names);
		}
		if (scope == Scope.ONE && this.names.contains(MigrationMonitor.DEFAULT_DATABASE)) {
			return only(MigrationMonitor.DEFAULT_DATABASE);
		}
		throw new MigrationException("There are several databases",
				(scope == Scope.ONE) ? useOneOfThem() : useOneOfThem().replaceFirst("\\.$", ", or --database all."),
				null);
	}

	private List<@Nullable String> all(Scope scope) {
		if (this.names.isEmpty()) {
			return only(null);
		}
		if (scope == Scope.ONE && this.names.size() > 1) {
			throw new MigrationException("This is done for one database at a time", useOneOfThem(), null);
		}
		return List.copyOf(this.names);
	}

	private String useOneOfThem() {
		return "Use --database with one of " + String.join(", ", this.names) + ".";
	}

	private static List<@Nullable String> only(@Nullable String name) {
		return Collections.unmodifiableList(Arrays.asList(name));
	}

}
