package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;

/**
 * {@link ScratchNamespaceContract} on SQLite.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteScratchTests extends ScratchNamespaceContract {

	@Override
	List<String> ddl() {
		return List.of(
				"CREATE TABLE parent (id integer PRIMARY KEY AUTOINCREMENT, name varchar(40) DEFAULT 'x',"
						+ " amount decimal(10,2) CONSTRAINT ck_amount CHECK (amount > 0),"
						+ " CONSTRAINT uq_name UNIQUE (name))",
				"CREATE TABLE child (id integer PRIMARY KEY, parent_id integer,"
						+ " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)",
				"CREATE INDEX ix_name ON parent (lower(name)) WHERE amount > 1",
				"CREATE VIEW names AS SELECT name FROM parent");
	}

	@Override
	List<String> places(Connection connection) throws SQLException {
		return List.of(String.valueOf(Scratch.text(connection, "SELECT group_concat(name) FROM pragma_database_list")));
	}

	@Override
	String failing() {
		return "CREATE TABLE broken (id integer REFERENCES)";
	}

}
