package dev.migrate.jdbc.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrate.jdbc.catalog.Run;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Table;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link ScratchNamespaceContract} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbScratchTests extends ScratchNamespaceContract {

	@Override
	List<String> ddl() {
		return List.of("CREATE TABLE parent (id bigint NOT NULL AUTO_INCREMENT, name varchar(40) DEFAULT 'x',"
				+ " mood enum('sad','happy'), doc json, flag bit(1) NOT NULL, amount decimal(10,2) CHECK (amount > 0),"
				+ " seen datetime(6) DEFAULT current_timestamp(6), PRIMARY KEY (id), CONSTRAINT uq_name UNIQUE (name))"
				+ " COMMENT 'it''s'",
				"CREATE TABLE child (id bigint NOT NULL PRIMARY KEY, parent_id bigint,"
						+ " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE CASCADE)",
				"CREATE INDEX ix_prefix ON parent (name(10))", "CREATE SEQUENCE parent_seq INCREMENT BY 50",
				"CREATE VIEW happy AS SELECT id FROM parent WHERE mood = 'happy'");
	}

	@Override
	List<String> places(Connection connection) throws SQLException {
		return List.of(String.valueOf(Scratch.text(connection,
				"SELECT group_concat(schema_name ORDER BY schema_name) FROM information_schema.schemata")));
	}

	@Test
	void namedDatabasesAreScratchDatabasesToo(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			String before = connection.getCatalog();
			assertThat(scratch(connection, Set.of("s2"),
					List.of("CREATE TABLE {s2}.owner (id bigint PRIMARY KEY)",
							"CREATE TABLE pet (id bigint PRIMARY KEY, owner_id bigint,"
									+ " CONSTRAINT fk_owner FOREIGN KEY (owner_id) REFERENCES {s2}.owner (id))"))
				.tables()).extracting(Table::name)
				.containsExactlyInAnyOrder(ObjectName.of("pet"), new ObjectName("s2", "owner"));
			assertThat(connection.getCatalog()).isEqualTo(before);
			assertThat(Run.read(connection).tables()).isEmpty();
		}
	}

}
