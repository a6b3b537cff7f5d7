package dev.migrate.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrate.schema.ObjectName;

/**
 * How databases and entities are compared.
 *
 * @param policy how exactly
 * @param include patterns of tables, sequences and views that are compared, such as
 * {@code app_*} or {@code audit.*}; none for all
 * @param exclude patterns of those that are not, which win over {@code include}
 * @param ignored the names of further objects that are not compared: the version table
 * and the lock's
 */
public record AutogenerateSettings(ComparePolicy policy, List<String> include, List<String> exclude,
		Set<ObjectName> ignored) {

	/**
	 * Create settings.
	 */
	public AutogenerateSettings {
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
		ignored = Set.copyOf(ignored);
	}

}
