package dev.migrate.dialect.ddl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrate.schema.ObjectName;

/**
 * The tables of MySQL with their columns as changes will have made them that were
 * rendered, but not run. Of a table that such a change concerns nothing but the columns
 * is told.
 */
final class PlannedTables implements TableReader {

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
		Map<String, String> planned = this.planned.get(table);
		if (planned == null) {
			return this.live.read(table);
		}
		Map<String, String> columns = new LinkedHashMap<>();
		TableSql.parse(this.live.read(table).sql())
			.columns()
			.forEach((column) -> columns.put(column.name().toLowerCase(Locale.ROOT),
					quoted(column.name()) + " " + column.definition()));
		columns.putAll(planned);
		return new LiveTable("CREATE TABLE t (\n" + String.join(",\n", columns.values()) + "\n)", List.of(), List.of(),
				List.of());
	}

	private static String quoted(String column) {
		return "`" + column.replace("`", "``") + "`";
	}

}
