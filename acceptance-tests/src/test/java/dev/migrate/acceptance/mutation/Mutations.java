package dev.migrate.acceptance.mutation;

import java.util.Optional;
import java.util.Random;

import dev.migrate.schema.Schema;
import dev.migrate.testing.TestDatabase;

/**
 * Changes databases by chance.
 */
public final class Mutations {

	private final AlterSql sql;

	/**
	 * Create mutations.
	 * @param database the kind of database
	 */
	public Mutations(TestDatabase database) {
		this.sql = switch (database) {
			case POSTGRESQL -> StandardSql.postgresql();
			case H2 -> StandardSql.h2();
			case HSQLDB -> StandardSql.hsqldb();
			case MARIADB -> new MariadbSql();
			case SQLITE -> new SqliteSql();
		};
	}

	/**
	 * Change something.
	 * @param kind what
	 * @param schema what the database holds
	 * @param random the chance
	 * @return the change, empty if there is nothing of the kind to be changed
	 */
	public Optional<Mutation> mutate(MutationKind kind, Schema schema, Random random) {
		Target target = new Target(schema, random);
		ObjectMutations objects = new ObjectMutations(this.sql, target);
		ColumnMutations columns = new ColumnMutations(this.sql, target);
		KeyMutations keys = new KeyMutations(this.sql, target);
		return switch (kind) {
			case ADD_TABLE -> objects.addTable();
			case DROP_TABLE -> objects.dropTable();
			case RENAME_TABLE -> objects.renameTable();
			case ADD_COLUMN -> columns.add();
			case DROP_COLUMN -> columns.drop();
			case RENAME_COLUMN -> columns.rename();
			case WIDEN_TYPE -> columns.widen();
			case NARROW_TYPE -> columns.narrow();
			case REPLACE_TYPE -> columns.replaceType();
			case CHANGE_NULLABLE -> columns.changeNullable();
			case SET_DEFAULT -> columns.setDefault();
			case CHANGE_DEFAULT -> columns.changeDefault();
			case SET_COMMENT -> columns.setComment();
			case CHANGE_COMMENT -> columns.changeComment();
			case DROP_PRIMARY_KEY -> keys.dropPrimaryKey();
			case CHANGE_PRIMARY_KEY -> keys.changePrimaryKey();
			case ADD_UNIQUE -> keys.addUnique();
			case DROP_UNIQUE -> keys.dropUnique();
			case ADD_INDEX -> keys.addIndex();
			case DROP_INDEX -> keys.dropIndex();
			case CHANGE_INDEX -> keys.changeIndex();
			case ADD_FOREIGN_KEY -> keys.addForeignKey();
			case DROP_FOREIGN_KEY -> keys.dropForeignKey();
			case CHANGE_FOREIGN_KEY -> keys.changeForeignKey();
			case ADD_CHECK -> keys.addCheck();
			case DROP_CHECK -> keys.dropCheck();
			case CHANGE_CHECK -> keys.changeCheck();
			case ADD_SEQUENCE -> objects.addSequence();
			case DROP_SEQUENCE -> objects.dropSequence();
			case CHANGE_SEQUENCE -> objects.changeSequence();
			case ADD_ENUM_VALUE -> columns.addLabel();
			case DROP_ENUM_VALUE -> columns.dropLabel();
		};
	}

}
