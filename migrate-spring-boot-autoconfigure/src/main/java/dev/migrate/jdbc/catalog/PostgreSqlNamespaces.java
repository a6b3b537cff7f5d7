package dev.migrate.jdbc.catalog;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.migrate.schema.InvalidDefinitionException;
import dev.migrate.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces that are read.
 *
 * @param defaultSchema where a table without a schema is created, {@code null} if nowhere
 * @param all the names of all namespaces to read
 */
record PostgreSqlNamespaces(@Nullable String defaultSchema, Set<String> all) {

	/** What is read of tables, for use as a common table expression. */
	static final String TABLES = """
			WITH scope AS MATERIALIZED (
			  SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			  WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT c.relispartition
			    AND NOT EXISTS (SELECT FROM pg_depend d
			      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
			""";

	static PostgreSqlNamespaces of(@Nullable String defaultSchema, CatalogScope scope) {
		Set<String> all = new LinkedHashSet<>(scope.schemas());
		if (defaultSchema != null) {
			all.add(defaultSchema);
		}
		return new PostgreSqlNamespaces(defaultSchema, all);
	}

	/**
	 * Return the name of an object as models have it.
	 * @param namespace the object's namespace
	 * @param name the object's name in it
	 * @return the name
	 * @throws InvalidDefinitionException if the name holds what no model can express
	 */
	ObjectName name(String namespace, String name) {
		return new ObjectName(namespace.equals(this.defaultSchema) ? null : namespace, name);
	}

}
