package dev.migrate.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrate.schema.ObjectName;

/**
 * What only the entities know of a schema. Names are as the database's catalog has them.
 *
 * @param tables the facts by table; a table without facts may be missing
 */
public record ModelFacts(Map<ObjectName, TableFacts> tables) {

	/** No facts. */
	public static final ModelFacts NONE = new ModelFacts(Map.of());

	/**
	 * Create facts.
	 */
	public ModelFacts {
		tables = Map.copyOf(tables);
	}

	/**
	 * Return the facts of a table.
	 * @param table the table
	 * @return the facts, {@link TableFacts#NONE} if there are none
	 */
	public TableFacts of(ObjectName table) {
		return this.tables.getOrDefault(table, TableFacts.NONE);
	}

	/**
	 * What only the entities know of a table.
	 *
	 * @param names the names of keys, constraints and indexes that a developer chose;
	 * other names are made up by Hibernate or the database, and do not count as a
	 * difference
	 * @param checks the SQL conditions of checks, as they were written
	 * @param types the types of columns as Hibernate writes them, by column
	 * @param defaults the defaults of columns as they were written, by column
	 * @param generated the generating expressions as they were written, by column
	 * @param initStatements statements that fill the table once after it was created,
	 * such as the row of a table that stands for a sequence, with the table's name as in
	 * the default schema
	 */
	public record TableFacts(Set<String> names, List<String> checks, Map<String, String> types,
			Map<String, String> defaults, Map<String, String> generated, List<String> initStatements) {

		/** No facts. */
		public static final TableFacts NONE = new TableFacts(Set.of(), List.of(), Map.of(), Map.of(), Map.of(),
				List.of());

		/**
		 * Create facts.
		 */
		public TableFacts {
			names = Set.copyOf(names);
			checks = List.copyOf(checks);
			types = Map.copyOf(types);
			defaults = Map.copyOf(defaults);
			generated = Map.copyOf(generated);
			initStatements = List.copyOf(initStatements);
		}

	}

}
