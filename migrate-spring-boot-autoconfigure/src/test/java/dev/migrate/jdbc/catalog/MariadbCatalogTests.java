package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.CreateView;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.Operation;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static dev.migrate.jdbc.catalog.CatalogFixture.column;
import static dev.migrate.jdbc.catalog.CatalogFixture.defaulted;
import static dev.migrate.jdbc.catalog.CatalogFixture.enumeration;
import static dev.migrate.jdbc.catalog.CatalogFixture.execute;
import static dev.migrate.jdbc.catalog.CatalogFixture.generated;
import static dev.migrate.jdbc.catalog.CatalogFixture.identity;
import static dev.migrate.jdbc.catalog.CatalogFixture.index;
import static dev.migrate.jdbc.catalog.CatalogFixture.required;
import static dev.migrate.jdbc.catalog.CatalogFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link MySqlCatalogReader} on MariaDB.
 */
@FreshDatabase(TestDatabase.MARIADB)
class MariadbCatalogTests {

	private final CatalogReader reader = new MySqlCatalogReader(Dialects.named("mariadb"));

	@Test
	void everyColumnIsReadAsTheServerKeepsIt(TestSchema schema) throws SQLException {
		Schema read = read(schema,
				"""
						CREATE TABLE kinds (
						  id int(10) unsigned AUTO_INCREMENT PRIMARY KEY COMMENT 'a ''quoted'' comment',
						  flag tinyint(1) NOT NULL DEFAULT true, tiny tinyint(4), bits bit(3) DEFAULT 5, plain int(11) DEFAULT 5,
						  wide bigint(20) unsigned, filled int(5) zerofill, amount decimal(10,2) DEFAULT -1.5,
						  txt varchar(30) DEFAULT 'it''s \\\\ x', nothing varchar(10) DEFAULT NULL, word varchar(9) DEFAULT 'NULL',
						  doc json, body longtext DEFAULT 'x', kind enum('b','a','o''x\\\\y') DEFAULT 'a', flags set('x','y'),
						  gaps enum('','a'), at datetime(6) DEFAULT current_timestamp(6),
						  touched timestamp NOT NULL DEFAULT current_timestamp ON UPDATE current_timestamp,
						  seen datetime(3) NULL ON UPDATE current_timestamp(3), y year, raw varbinary(20) DEFAULT x'6162',
						  key_ uuid DEFAULT uuid(), summed int DEFAULT (1 + 2), real_ float, dbl double DEFAULT 1e3,
						  twice int AS (plain * 2) STORED, both_ varchar(60) AS (concat(txt, '-')) VIRTUAL
						) COMMENT = 'all kinds'""");
		assertThat(read)
			.isEqualTo(new Schema(
					List.of(new Table(ObjectName.of("kinds"),
							List.of(identity("id", "int unsigned").withComment("a 'quoted' comment"),
									defaulted("flag", "tinyint(1)", "1").withNullable(false), column("tiny", "tinyint"),
									defaulted("bits", "bit(3)", "b'101'"), defaulted("plain", "int", "5"),
									column("wide", "bigint unsigned"), column("filled", "int(5) unsigned zerofill"),
									defaulted("amount", "decimal(10,2)", "-1.50"),
									defaulted("txt", "varchar(30)", "'it''s \\\\ x'"), column("nothing", "varchar(10)"),
									defaulted("word", "varchar(9)", "'NULL'"), column("doc", "json"),
									defaulted("body", "longtext", "'x'"),
									enumeration("kind", "b", "a", "o'x\\y").withDefault(expression("'a'")),
									column("flags", "set('x','y')"), column("gaps", "enum('','a')"),
									defaulted("at", "datetime(6)", "current_timestamp(6)"),
									defaulted("touched", "timestamp",
											"current_timestamp() on update current_timestamp()")
										.withNullable(false),
									defaulted("seen", "datetime(3)", "NULL on update current_timestamp(3)"),
									column("y", "year"), defaulted("raw", "varbinary(20)", "'ab'"),
									defaulted("key_", "uuid", "uuid()"), defaulted("summed", "int", "(1 + 2)"),
									column("real_", "float"), defaulted("dbl", "double", "1000"),
									generated("twice", "int", "`plain` * 2", true),
									generated("both_", "varchar(60)", "concat(`txt`,'-')", false)),
							List.of(new PrimaryKey(null, List.of("id"))), List.of(), "all kinds")),
					List.of(), List.of(), List.of()));
	}

	@Test
	void keysChecksAndIndexesAreToldApart(TestSchema schema) throws SQLException {
		Schema read = read(schema, KEYS);
		assertThat(read.tables()).containsExactly(
				new Table(ObjectName.of("child"),
						List.of(required("id", "bigint"), required("part", "varchar(10)"), column("txt", "varchar(30)"),
								column("body", "longtext"), required("g", "geometry"), column("parent_id", "bigint"),
								column("code", "varchar(20)"), column("region", "char(2)"), column("small", "int")),
						List.of(new PrimaryKey(null, List.of("id", "part")), unique("UQ_Txt", "txt"),
								unique("fk_unique", "small"), check("CONSTRAINT_1", "`txt` is null or `txt` <> 'a'"),
								check("ck_small", "`small` < 100 and `txt` <> 'a\\'b'"), check("small", "`small` > 0"),
								foreignKey("child_ibfk_1", List.of("code"), "parent", List.of("code")),
								foreignKey("fk_comp", List.of("region", "code"), "parent", List.of("region", "code"))
									.onDelete(ReferentialAction.CASCADE)
									.onUpdate(ReferentialAction.SET_NULL),
								foreignKey("fk_parent", List.of("parent_id"), "parent", List.of("id")),
								foreignKey("fk_unique", List.of("small"), "parent", List.of("num"))),
						List.of(index("cover", IndexKey.column("parent_id"), IndexKey.column("txt")),
								index("ft", IndexKey.column("txt"), IndexKey.column("body")).using("fulltext"),
								index("ix_body", IndexKey.column("body").prefix(20)),
								index("ix_desc", IndexKey.column("small").desc(), IndexKey.column("txt")),
								index("region", IndexKey.column("region")),
								index("small", IndexKey.column("small"), IndexKey.column("region")),
								index("sp", IndexKey.column("g")).using("spatial"),
								index("ux_part", IndexKey.column("part").prefix(5)).unique()),
						null),
				new Table(ObjectName.of("parent"),
						List.of(identity("id", "bigint"), required("code", "varchar(20)"),
								required("region", "char(2)"), column("num", "int")),
						List.of(new PrimaryKey(null, List.of("id")), unique("num", "num"),
								unique("uk2", "region", "code"), unique("uk_code", "code")),
						List.of(), null));
	}

	@Test
	void sequencesAndViewsAreRead(TestSchema schema) throws SQLException {
		Schema read = read(schema, """
				CREATE TABLE note (id int PRIMARY KEY, body varchar(20));
				CREATE SEQUENCE `Odd one` START WITH 5 INCREMENT BY 50 MINVALUE 2 MAXVALUE 1000 CACHE 7 CYCLE;
				CREATE SEQUENCE down INCREMENT BY -1 NOCACHE;
				CREATE SEQUENCE usual;
				CREATE VIEW v (x, `c d`) AS SELECT n.id, note.body FROM note n JOIN note ON note.id = n.id
				  WHERE n.body <> concat('it''s `', database(), '`.');
				""");
		assertThat(read.sequences()).containsExactly(new Sequence(ObjectName.of("Odd one"), 5, 50, 2L, 1000L, 7, true),
				new Sequence(ObjectName.of("down"), -1, -1, null, null, 1, false), Sequence.of(ObjectName.of("usual")));
		assertThat(read.views()).containsExactly(
				View.of(ObjectName.of("v"), "select `n`.`id` AS `x`,`note`.`body` AS `c d` from (`note` `n` join `note`"
						+ " on(`note`.`id` = `n`.`id`)) where `n`.`body` <> concat('it\\'s `',database(),'`.')"));
		assertThat(read.tables()).hasSize(1);
	}

	@Test
	void whatIsReadMakesTheSameAgain(TestSchema schema, @FreshDatabase(TestDatabase.MARIADB) TestSchema copy)
			throws SQLException {
		Schema read = read(schema, KEYS + """
				;
				CREATE TABLE kinds (id int unsigned AUTO_INCREMENT PRIMARY KEY, txt varchar(30) DEFAULT 'it''s \\\\ x',
				  touched timestamp NOT NULL DEFAULT current_timestamp ON UPDATE current_timestamp,
				  seen datetime(3) NULL ON UPDATE current_timestamp(3), summed int DEFAULT (1 + 2), doc json,
				  late timestamp NOT NULL ON UPDATE current_timestamp,
				  kind enum('b','o''x\\\\y') DEFAULT 'b', word varchar(9) DEFAULT ('x'), raw blob DEFAULT x'00ff',
				  key_ uuid DEFAULT uuid(), bits bit(3) DEFAULT 5, twice int AS (summed * 2) STORED);
				CREATE SEQUENCE sq START WITH 5 INCREMENT BY 50 NOCACHE;
				CREATE VIEW v AS SELECT parent.id FROM parent JOIN child ON parent.id = child.parent_id""");
		OperationRenderer renderer = OperationRenderers.of(Dialects.named("mariadb"),
				RenderingContext.offline((name) -> name));
		try (Connection connection = copy.connect()) {
			execute(connection, "SET foreign_key_checks = 0");
			for (Table table : read.tables()) {
				run(connection, renderer, new CreateTable(table, false));
			}
			for (Sequence sequence : read.sequences()) {
				run(connection, renderer, new CreateSequence(sequence, false));
			}
			for (View view : read.views()) {
				run(connection, renderer, new CreateView(view, false, null));
			}
			assertThat(this.reader.read(connection, CatalogScope.DEFAULT)).isEqualTo(read);
		}
	}

	@Test
	void theCheckOfAColumnCanBeDroppedByItsName(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			execute(connection, "CREATE TABLE note (size int NOT NULL DEFAULT 7 COMMENT 'Its size' CHECK (size > 0),"
					+ " kind int, CONSTRAINT kind CHECK (kind > 0))");
			OperationRenderer renderer = OperationRenderers.of(Dialects.named("mariadb"),
					RenderingContext.live((name) -> name, Dialects.named("mariadb"), connection));
			Table before = this.reader.read(connection, CatalogScope.DEFAULT).tables().get(0);
			assertThat(before.checks()).containsExactly(check("kind", "`kind` > 0"), check("size", "`size` > 0"));
			for (CheckConstraint check : before.checks()) {
				run(connection, renderer,
						new DropConstraint(before.name(), Constraint.Kind.CHECK, check.name(), false, check));
			}
			assertThat(this.reader.read(connection, CatalogScope.DEFAULT).tables())
				.containsExactly(new Table(before.name(), before.columns(), List.of(), List.of(), null));
		}
	}

	@Test
	void whatAnUpdateSetsCanBeChanged(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			execute(connection, "CREATE TABLE note (at datetime(3) NULL DEFAULT current_timestamp(3)"
					+ " ON UPDATE current_timestamp(3))");
			OperationRenderer renderer = OperationRenderers.of(Dialects.named("mariadb"),
					RenderingContext.live((name) -> name, Dialects.named("mariadb"), connection));
			Column column = this.reader.read(connection, CatalogScope.DEFAULT).tables().get(0).columns().get(0);
			AlterColumn change = AlterColumn.of(ObjectName.of("note"), "at")
				.was(new ColumnDefinition(column, List.of()));
			run(connection, renderer, change.defaultValue(expression("current_timestamp(3)")));
			assertThat(this.reader.read(connection, CatalogScope.DEFAULT).tables().get(0).columns())
				.containsExactly(column.withDefault(expression("current_timestamp(3)")));
			run(connection, renderer, change.defaultValue(column.defaultValue()));
			assertThat(this.reader.read(connection, CatalogScope.DEFAULT).tables().get(0).columns())
				.containsExactly(column);
		}
	}

	@Test
	void otherDatabasesAreNamed(TestSchema schema, @FreshDatabase(TestDatabase.MARIADB) TestSchema second)
			throws SQLException {
		try (Connection connection = schema.connect(); Connection other = second.connect()) {
			String name = other.getCatalog();
			execute(connection, "CREATE TABLE note (id int PRIMARY KEY)");
			execute(other, "CREATE TABLE part (id int PRIMARY KEY, note_id int, CONSTRAINT fk FOREIGN KEY (note_id)"
					+ " REFERENCES `" + connection.getCatalog() + "`.note (id)); CREATE SEQUENCE sq");
			Schema read = this.reader.read(connection, new CatalogScope(List.of(name, "no_such_database")));
			assertThat(read.tables()).extracting(Table::name)
				.containsExactly(ObjectName.of("note"), new ObjectName(name, "part"));
			assertThat(read.tables().get(1).foreignKeys())
				.containsExactly(foreignKey("fk", List.of("note_id"), "note", List.of("id")));
			assertThat(read.sequences()).containsExactly(Sequence.of(new ObjectName(name, "sq")));
		}
	}

	@Test
	void theNumberOfStatementsDoesNotDependOnTheNumberOfTables(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			AtomicInteger few = new AtomicInteger();
			execute(connection, "CREATE TABLE t0 (id int PRIMARY KEY); CREATE SEQUENCE s0");
			this.reader.read(CatalogFixture.counting(connection, few), CatalogScope.DEFAULT);
			for (int i = 1; i < 30; i++) {
				execute(connection, "CREATE TABLE t" + i + " (id int PRIMARY KEY, p int, UNIQUE (p),"
						+ " FOREIGN KEY (p) REFERENCES t0 (id), CHECK (p > 0)); CREATE SEQUENCE s" + i);
			}
			AtomicInteger many = new AtomicInteger();
			Schema read = this.reader.read(CatalogFixture.counting(connection, many), CatalogScope.DEFAULT);
			assertThat(read.tables()).hasSize(30);
			assertThat(read.sequences()).hasSize(30);
			assertThat(many).hasValue(few.get()).hasValueLessThan(12);
		}
	}

	@Test
	void exoticTablesDoNotKeepTheRestFromBeingRead(TestSchema schema) throws SQLException {
		Schema read = read(schema, """
				CREATE TABLE kept (id int PRIMARY KEY, v int) WITH SYSTEM VERSIONING;
				CREATE TABLE spans (id int, s date, e date, PERIOD FOR p (s, e), UNIQUE (id, p WITHOUT OVERLAPS));
				CREATE TABLE parted (id int) PARTITION BY hash (id) PARTITIONS 4;
				CREATE SEQUENCE strange INCREMENT BY 0;
				CREATE TABLE memory (a int, UNIQUE (a)) ENGINE = MEMORY;
				""");
		assertThat(read.tables()).extracting((table) -> table.name().name())
			.containsExactly("kept", "memory", "parted", "spans");
		assertThat(read.table(ObjectName.of("kept")).orElseThrow())
			.isEqualTo(new Table(ObjectName.of("kept"), List.of(required("id", "int"), column("v", "int")),
					List.of(new PrimaryKey(null, List.of("id"))), List.of(), null));
	}

	private static final String KEYS = """
			CREATE TABLE parent (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, code varchar(20) NOT NULL,
			  region char(2) NOT NULL, num int UNIQUE, UNIQUE uk_code (code), UNIQUE KEY uk2 (region, code));
			CREATE TABLE child (
			  id bigint, part varchar(10), txt varchar(30), body longtext, g geometry NOT NULL, parent_id bigint,
			  code varchar(20), region char(2), small int CHECK (small > 0),
			  PRIMARY KEY (id, part), CONSTRAINT UQ_Txt UNIQUE (txt), UNIQUE KEY ux_part (part(5)),
			  INDEX ix_body (body(20)), INDEX ix_desc (small DESC, txt ASC), FULLTEXT KEY ft (txt, body),
			  SPATIAL KEY sp (g), INDEX cover (parent_id, txt), INDEX region (region), INDEX small (small, region),
			  UNIQUE fk_unique (small),
			  CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id) ON DELETE RESTRICT,
			  CONSTRAINT fk_comp FOREIGN KEY (region, code) REFERENCES parent (region, code)
			    ON DELETE CASCADE ON UPDATE SET NULL,
			  CONSTRAINT fk_unique FOREIGN KEY (small) REFERENCES parent (num),
			  FOREIGN KEY (code) REFERENCES parent (code),
			  CONSTRAINT ck_small CHECK (small < 100 AND txt <> 'a''b'), CHECK (txt IS NULL OR txt <> 'a')
			)""";

	private Schema read(TestSchema schema, String script) throws SQLException {
		try (Connection connection = schema.connect()) {
			execute(connection, script);
			Schema read = this.reader.read(connection, CatalogScope.DEFAULT);
			assertThat(this.reader.read(connection, CatalogScope.DEFAULT)).isEqualTo(read);
			return read;
		}
	}

	private static void run(Connection connection, OperationRenderer renderer, Operation operation)
			throws SQLException {
		for (String sql : renderer.render(operation)) {
			execute(connection, sql);
		}
	}

	private static Value expression(String sql) {
		return new Value.Expression(sql);
	}

	private static CheckConstraint check(String name, String condition) {
		return new CheckConstraint(ConstraintName.exactly(name), condition);
	}

	private static ForeignKey foreignKey(String name, List<String> columns, String table, List<String> referenced) {
		return ForeignKey.of(columns, ObjectName.of(table), referenced).namedExactly(name);
	}

}
