package dev.migrate.command;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

/**
 * What was renamed, which no comparison can know.
 */
final class RenameOptions {

	@Option(names = "--rename", paramLabel = "TABLE.OLD:NEW",
			description = "A column that was renamed. May be repeated.")
	private List<String> columns = new ArrayList<>();

	@Option(names = "--rename-table", paramLabel = "OLD:NEW",
			description = "A table that was renamed. May be repeated.")
	private List<String> tables = new ArrayList<>();

	/** The columns, each as {@code table.old:new}, with the table's new name. */
	List<String> columns() {
		return this.columns;
	}

	/** The tables, each as {@code old:new}. */
	List<String> tables() {
		return this.tables;
	}

}
