package dev.migrate.dialect.ddl;

/**
 * What some databases can do and others cannot, with what to do where they can't.
 */
enum Feature {

	SCHEMAS("schemas", "leave the schema out"),

	CREATE_IF_NOT_EXISTS("create a table only if it is missing", "leave out ifNotExists()"),

	DROP_IF_EXISTS("drop an object only if it is there", "leave out ifExists()"),

	ADD_COLUMN_IF_NOT_EXISTS("add a column only if it is missing", "leave out ifNotExists()"),

	DROP_COLUMN_IF_EXISTS("drop a column only if it is there", "leave out ifExists()"),

	DROP_CONSTRAINT_IF_EXISTS("drop a constraint only if it is there", "leave out ifExists()"),

	INDEX_IF_NOT_EXISTS("create an index only if it is missing", "leave out ifNotExists()"),

	DROP_INDEX_IF_EXISTS("drop an index only if it is there", "leave out ifExists()"),

	SEQUENCE_IF_NOT_EXISTS("create a sequence only if it is missing", "leave out ifNotExists()"),

	SCHEMA_IF_NOT_EXISTS("create a schema only if it is missing", "leave out ifNotExists()"),

	DROP_TABLE_CASCADE("drop what refers to a table along with it",
			"drop the foreign keys and views that refer to it first, and leave out cascade()"),

	DROP_SCHEMA_CASCADE("drop a schema with all that is in it", "drop what is in it first, and leave out cascade()"),

	PARTIAL_INDEX("partial index", "leave out where(...), or index a generated column that is null for the other rows"),

	EXPRESSION_INDEX("index on an expression", "add a generated column with the expression and index that column"),

	DESCENDING_INDEX("descending index key", "leave out desc(): an ascending index is also read backwards"),

	INCLUDING_INDEX("index with included columns", "add the columns to the key, or leave them out"),

	INDEX_METHOD("index method", "leave out using(...)"),

	INDEX_PREFIX("index on a prefix of a column", "leave out prefix(...), or index an expression"),

	OPERATOR_CLASS("operator class of an index", "leave out operatorClass(...)"),

	NULLS_ORDER("index with another order of nulls", "leave out nullsFirst() or nullsLast()"),

	CONCURRENT_INDEX("index built while writes go on", "leave out concurrently()"),

	DEFERRABLE_FOREIGN_KEY("deferrable foreign key", "leave out deferrable() and order the statements"),

	DEFERRABLE_UNIQUE("deferrable unique constraint", "leave out deferrable()"),

	ON_UPDATE("foreign key with an action on update", "leave out onUpdate(...) or use a trigger"),

	RESTRICT("foreign key action 'restrict'", "use ReferentialAction.NO_ACTION"),

	SET_DEFAULT("foreign key action 'set default'", "use SET_NULL, or a trigger"),

	EXCLUSION("exclusion constraint", "check it in a trigger, or in the application"),

	SEQUENCES("sequences", "use an identity column"),

	SEQUENCE_CACHE("sequence with a cache", "leave out cache(...)"),

	STORED_COLUMN("generated column that is stored", "use virtualAs(...)"),

	VIRTUAL_COLUMN("generated column that is computed on read", "use generatedAs(...), which stores it"),

	IDENTITY_ALWAYS("identity column that forbids given values", "use identity()"),

	IDENTITY_INCREMENT("identity column with an increment other than 1", "use identity() and count by 1"),

	COMMENTS("comments", "keep the comment in the revision, or run it for the other databases only"),

	ENUM_VALUE("enumeration type of its own",
			"change each column: op.alterColumn(table, column, (c) -> c.type(enumeration(name, all labels)))"),

	MATERIALIZED_VIEW("materialized view", "create a plain view, or a table that a job refreshes"),

	CONVERSION("conversion of values while the type changes",
			"add a column of the new type, fill it with op.update(...), drop the old one and rename the new one"),

	MULTI_ROW_INSERT("several rows in one insert", "insert them one by one");

	private final String what;

	private final String alternative;

	Feature(String what, String alternative) {
		this.what = what;
		this.alternative = alternative;
	}

	String what() {
		return this.what;
	}

	String alternative() {
		return this.alternative;
	}

}
