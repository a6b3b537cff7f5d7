package dev.migrate.operation;

/**
 * A change of a table or its columns.
 */
public sealed interface TableOperation extends Operation permits CreateTable, DropTable, RenameTable, AddColumn,
		DropColumn, AlterColumn, SetTableComment, SetColumnComment {

}
