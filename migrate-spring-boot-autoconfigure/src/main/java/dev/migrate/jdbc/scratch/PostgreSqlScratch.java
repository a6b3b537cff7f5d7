package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Schemas that exist within a transaction, which is rolled back.
 * <p>
 * The scratch schema stands before the session's own search path, so that types,
 * functions and domains of the live schemas are found; each further schema has a scratch
 * schema too, which stands before its own place in the path. An account that may not
 * create schemas uses its temporary schema in their stead: where that comes first in the
 * path, whatever is created without a schema is created there.
 */
final class PostgreSqlScratch implements ScratchNamespace {

	// DDL that waits for a lock on a live table would make others wait behind it
	private static final String LOCK_TIMEOUT = "SET LOCAL lock_timeout = '5s'";

	private final Dialect dialect;

	PostgreSqlScratch(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public Schema read(Connection live, Set<String> schemas, Function<UnaryOperator<String>, List<String>> ddl)
			throws SQLException {
		live.setAutoCommit(false);
		try {
			Scratch.execute(live, LOCK_TIMEOUT);
			String mayCreate = Scratch.text(live, "SELECT has_database_privilege(current_database(), 'CREATE')");
			return "t".equals(mayCreate) ? inSchemas(live, schemas, ddl) : inTemporarySchema(live, schemas, ddl);
		}
		finally {
			live.rollback();
			live.setAutoCommit(true);
		}
	}

	private Schema inSchemas(Connection live, Set<String> schemas, Function<UnaryOperator<String>, List<String>> ddl)
			throws SQLException {
		String own = Scratch.text(live, "SELECT current_schema()");
		String scratch = Scratch.newName();
		Map<String, String> others = Scratch.names(schemas, own, scratch);
		create(live, scratch);
		for (String other : others.values()) {
			if (!other.equals(scratch)) {
				create(live, other);
			}
		}
		setPath(live, scratch, others);
		Scratch.run(live, ddl.apply((schema) -> others.getOrDefault(schema, schema)));
		Schema read = CatalogReaders.of(this.dialect).read(live, new CatalogScope(List.copyOf(others.values())));
		return names(own, scratch, others).apply(read);
	}

	private static void create(Connection live, String schema) throws SQLException {
		try {
			Scratch.execute(live, "CREATE SCHEMA " + schema);
		}
		catch (SQLException ex) {
			throw new ScratchFailedException(
					"Comparing entities with the database needs a scratch schema, which is rolled back", ex);
		}
	}

	private void setPath(Connection live, String scratch, Map<String, String> others) throws SQLException {
		List<String> path = new ArrayList<>(List.of(scratch));
		String former = String.valueOf(Scratch.text(live, "SELECT array_to_string(current_schemas(false), chr(10))"));
		for (String schema : former.split("\n", -1)) {
			String other = others.get(schema);
			if (other != null && !other.equals(scratch)) {
				path.add(other);
			}
			if (!schema.isEmpty()) {
				path.add(this.dialect.quote(schema));
			}
		}
		Scratch.execute(live, "SET LOCAL search_path = " + String.join(", ", path));
	}

	private ScratchNames names(@Nullable String own, String scratch, Map<String, String> others) {
		Map<String, String> originals = new LinkedHashMap<>();
		others.forEach((schema, other) -> originals.put(other, schema));
		if (own != null) {
			originals.put(scratch, own);
		}
		return new ScratchNames((name) -> {
			String schema = name.schema();
			return (schema == null || schema.equals(own)) ? ObjectName.of(name.name())
					: new ObjectName(originals.getOrDefault(schema, schema), name.name());
		}, (sql) -> {
			String result = sql;
			for (Map.Entry<String, String> original : originals.entrySet()) {
				result = result.replace(original.getKey() + ".", this.dialect.identifier(original.getValue()) + ".");
			}
			return result;
		});
	}

	private Schema inTemporarySchema(Connection live, Set<String> schemas,
			Function<UnaryOperator<String>, List<String>> ddl) throws SQLException {
		String own = Scratch.text(live, "SELECT current_schema()");
		if (!Arrays.asList(own).containsAll(schemas)) {
			throw new ScratchFailedException("The entities name the schemas " + schemas
					+ ", and comparing them needs scratch schemas, which are rolled back. Let the account create them:"
					+ " GRANT CREATE ON DATABASE " + Scratch.text(live, "SELECT quote_ident(current_database())")
					+ " TO " + Scratch.text(live, "SELECT quote_ident(current_user)"),
					new SQLException("permission denied", "42501"));
		}
		String former = Scratch.text(live, "SELECT current_setting('search_path')");
		try {
			Scratch.execute(live,
					"SET LOCAL search_path = pg_temp" + ((former != null && !former.isEmpty()) ? ", " + former : ""));
			Scratch.execute(live, "CREATE TABLE " + Scratch.newName() + "_ ()");
		}
		catch (SQLException ex) {
			throw new ScratchFailedException(
					"Comparing entities with the database needs the right to create schemas or temporary tables, which"
							+ " are rolled back: GRANT TEMPORARY ON DATABASE "
							+ this.dialect.identifier(live.getCatalog()) + " TO "
							+ this.dialect.identifier(live.getMetaData().getUserName()),
					ex);
		}
		Scratch.run(live, ddl.apply((schema) -> "pg_temp"));
		Schema read = CatalogReaders.of(this.dialect).read(live, CatalogScope.DEFAULT);
		Schema named = names(own, "pg_temp", Map.of()).apply(read);
		return new Schema(
				named.tables().stream().filter((table) -> !table.name().name().startsWith(Scratch.PREFIX)).toList(),
				named.sequences(), named.views(), named.enumTypes());
	}

}
