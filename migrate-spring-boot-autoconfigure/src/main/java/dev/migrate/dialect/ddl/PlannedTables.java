package dev.migrate.dialect.ddl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrate.schema.ObjectName;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The tables of MySQL with their columns as changes will have made them that were
 * rendered, but not run.
 */
final class PlannedTables implements TableReader {

	private static final Log logger = LogFactory.getLog(PlannedTables.class);

	private final TableReader live;

	private final Map<ObjectName, Map<String, String>> planned = new LinkedHashMap<>();

	PlannedTables(TableReader live) {
		this.live = live;
	}

	@Override
	public void planned(ObjectName table, String column, String definition) {
		this.planned.computeIfAbsent(table, (key) -> new LinkedHashMap<>())
			.put(column.toLowerCase(Locale.ROOT), quoted(column) + " " + definition);
	}

	@Override
	public LiveTable read(ObjectName table) {
		Map<String, String> planned = this.planned.getOrDefault(table, Map.of());
		Map<String, String> columns = new LinkedHashMap<>();
		TableSql live = TableSql.parse(readLive(table));
		live.columns()
			.forEach((column) -> columns.put(column.name().toLowerCase(Locale.ROOT),
					quoted(column.name()) + " " + column.definition()));
		columns.putAll(planned);
		List<String> elements = new ArrayList<>(columns.values());
		live.constraints().forEach((constraint) -> elements.add(constraint.text()));
		return new LiveTable("CREATE TABLE t (\n" + String.join(",\n", elements) + "\n)", List.of(), List.of(),
				List.of());
	}

	/** A table that changes create or rename is not there under its name. */
	private String readLive(ObjectName table) {
		try {
			return this.live.read(table).sql();
		}
		catch (IllegalStateException ex) {
			logger.debug("Only what is planned is known of table " + table, ex);
			return "CREATE TABLE t ()";
		}
	}

	private static String quoted(String column) {
		return "`" + column.replace("`", "``") + "`";
	}

}
