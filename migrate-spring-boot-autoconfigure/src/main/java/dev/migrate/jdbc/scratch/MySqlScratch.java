package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialect;
import dev.migrate.jdbc.ErrorText;
import dev.migrate.jdbc.catalog.CatalogReaders;
import dev.migrate.jdbc.catalog.CatalogScope;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Databases that are created and dropped, as MySQL's DDL knows no rollback. They have the
 * character set and collation of the live one. A process that dies in between leaves them
 * behind, to be known by their names; they are not dropped by the next run, which cannot
 * tell whether their owner is alive.
 */
final class MySqlScratch implements ScratchNamespace {

	private static final Log logger = LogFactory.getLog(MySqlScratch.class);

	private final Dialect dialect;

	MySqlScratch(Dialect dialect) {
		this.dialect = dialect;
	}

	@Override
	public Schema read(Connection live, Set<String> schemas, Function<UnaryOperator<String>, List<String>> ddl)
			throws SQLException {
		String own = live.getCatalog();
		String scratch = Scratch.newName();
		Map<String, String> names = Scratch.names(schemas, own, scratch);
		Map<String, String> created = new LinkedHashMap<>();
		try {
			create(live, scratch, own, created);
			for (Map.Entry<String, String> other : names.entrySet()) {
				create(live, other.getValue(), other.getKey(), created);
			}
			live.setCatalog(scratch);
			Scratch.run(live, ddl.apply((schema) -> names.getOrDefault(schema, schema)));
			Schema read = CatalogReaders.of(this.dialect).read(live, new CatalogScope(List.copyOf(names.values())));
			return names(own, created).apply(read);
		}
		finally {
			if (own != null) {
				live.setCatalog(own);
			}
			created.keySet().forEach((name) -> drop(live, name));
		}
	}

	private void create(Connection live, String name, @Nullable String like, Map<String, String> created)
			throws SQLException {
		if (created.containsKey(name)) {
			return;
		}
		String options = (like != null) ? Scratch
			.text(live,
					"SELECT concat(' CHARACTER SET ', default_character_set_name, ' COLLATE ', default_collation_name)"
							+ " FROM information_schema.schemata WHERE schema_name = " + this.dialect.literal(like))
				: null;
		try {
			Scratch.execute(live, "CREATE DATABASE " + name + ((options != null) ? options : ""));
			created.put(name, (like != null) ? like : name);
		}
		catch (SQLException ex) {
			throw new ScratchFailedException(
					"Comparing entities with the database needs a scratch database, which is dropped again. Let the"
							+ " account create it: GRANT ALL ON `" + Scratch.PREFIX.replace("_", "\\_") + "%`.* TO "
							+ Scratch.text(live, "SELECT current_user()"),
					ex);
		}
	}

	private static void drop(Connection live, String name) {
		try {
			Scratch.execute(live, "DROP DATABASE " + name);
		}
		catch (SQLException ex) {
			logger.warn("The scratch database " + name + " is left behind, drop it: " + ErrorText.of(ex));
		}
	}

	private ScratchNames names(@Nullable String own, Map<String, String> originals) {
		return new ScratchNames((name) -> {
			String schema = name.schema();
			return (schema == null || schema.equals(own)) ? ObjectName.of(name.name())
					: new ObjectName(originals.getOrDefault(schema, schema), name.name());
		}, (sql) -> {
			String result = sql;
			for (Map.Entry<String, String> original : originals.entrySet()) {
				result = result.replace("`" + original.getKey() + "`", this.dialect.quote(original.getValue()));
			}
			return result;
		});
	}

}
