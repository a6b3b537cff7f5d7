package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrate.dialect.Dialects;
import dev.migrate.dialect.ddl.OperationRenderer;
import dev.migrate.dialect.ddl.OperationRenderers;
import dev.migrate.dialect.ddl.RenderingContext;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.CreateView;
import dev.migrate.operation.Operation;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static dev.migrate.jdbc.catalog.CatalogFixture.column;
import static dev.migrate.jdbc.catalog.CatalogFixture.defaulted;
import static dev.migrate.jdbc.catalog.CatalogFixture.execute;
import static dev.migrate.jdbc.catalog.CatalogFixture.generated;
import static dev.migrate.jdbc.catalog.CatalogFixture.identity;
import static dev.migrate.jdbc.catalog.CatalogFixture.index;
import static dev.migrate.jdbc.catalog.CatalogFixture.required;
import static dev.migrate.jdbc.catalog.CatalogFixture.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link SqliteCatalogReader}.
 */
@FreshDatabase(TestDatabase.SQLITE)
class SqliteCatalogTests {

	private static final String RICH = """
			CREATE TABLE Parent (id INTEGER PRIMARY KEY AUTOINCREMENT, code VARCHAR (20) NOT NULL, region text,
			  CONSTRAINT uk_code UNIQUE (code), UNIQUE (Region, code));
			CREATE TABLE "Odd, one" (
			  a integer CONSTRAINT pk_odd PRIMARY KEY, -- a comment, with a comma
			  b TEXT COLLATE nocase DEFAULT ('x' || 'y') CONSTRAINT ck_b CHECK (b <> 'a)b'),
			  c int GENERATED ALWAYS AS (a * 2) STORED, d AS (a + 1),
			  "e f" decimal(10, 2) DEFAULT -1.5 CHECK ("e f" > 0), g DEFAULT NULL, h timestamp DEFAULT CURRENT_TIMESTAMP,
			  i character(3) UNIQUE, p1 int CONSTRAINT fk_p1 REFERENCES parent ON DELETE CASCADE, p2 int REFERENCES Parent (ID)
			    ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, r text,
			  CONSTRAINT fk_two FOREIGN KEY (r, b) REFERENCES Parent (region, code) ON DELETE SET DEFAULT,
			  CONSTRAINT ck_sum CHECK (a + c > 0)
			);
			CREATE TABLE pair (x text, y text, CONSTRAINT pk_pair PRIMARY KEY (y, x)) WITHOUT ROWID;
			CREATE UNIQUE INDEX ux_lower ON "Odd, one" (lower(b) DESC, "e f") WHERE "e f" > 0;
			CREATE INDEX ix_desc ON "Odd, one" (a DESC, b, r COLLATE nocase);
			CREATE VIEW v (one, "two 2") AS SELECT a, b FROM "Odd, one" WHERE b <> 'as';
			""";

	private final CatalogReader reader = new SqliteCatalogReader();

	@Test
	void everythingIsReadAsItWasWritten(TestSchema schema) throws SQLException {
		Table odd = new Table(ObjectName.of("Odd, one"),
				List.of(required("a", "integer"), defaulted("b", "text collate nocase", "'x' || 'y'"),
						generated("c", "int", "a * 2", true), generated("d", "blob", "a + 1", false),
						defaulted("e f", "decimal(10,2)", "-1.5"), column("g", "blob"),
						defaulted("h", "timestamp", "CURRENT_TIMESTAMP"), column("i", "character(3)"),
						column("p1", "int"), column("p2", "int"), column("r", "text")),
				List.of(new PrimaryKey(ConstraintName.exactly("pk_odd"), List.of("a")),
						unique("unnamed", "i").withName(null), new CheckConstraint(null, "\"e f\" > 0"),
						new CheckConstraint(ConstraintName.exactly("ck_b"), "b <> 'a)b'"),
						new CheckConstraint(ConstraintName.exactly("ck_sum"), "a + c > 0"),
						ForeignKey.of(List.of("p2"), ObjectName.of("Parent"), List.of("id"))
							.onUpdate(ReferentialAction.SET_NULL)
							.initiallyDeferred(),
						ForeignKey.of(List.of("p1"), ObjectName.of("Parent"), List.of("id"))
							.namedExactly("fk_p1")
							.onDelete(ReferentialAction.CASCADE),
						ForeignKey.of(List.of("r", "b"), ObjectName.of("Parent"), List.of("region", "code"))
							.namedExactly("fk_two")
							.onDelete(ReferentialAction.SET_DEFAULT)),
				List.of(index("ix_desc", IndexKey.column("a").desc(), IndexKey.column("b"),
						IndexKey.expression("\"r\" COLLATE nocase")),
						index("ux_lower", IndexKey.expression("lower(b)").desc(), IndexKey.column("e f")).unique()
							.where("\"e f\" > 0")),
				null);
		Table pair = new Table(ObjectName.of("pair"), List.of(required("x", "text"), required("y", "text")),
				List.of(new PrimaryKey(ConstraintName.exactly("pk_pair"), List.of("y", "x"))), List.of(), null);
		Table parent = new Table(ObjectName.of("Parent"),
				List.of(identity("id", "integer"), required("code", "varchar(20)"), column("region", "text")),
				List.of(new PrimaryKey(null, List.of("id")), unique("unnamed", "region", "code").withName(null),
						unique("uk_code", "code")),
				List.of(), null);
		View view = View.of(ObjectName.of("v"), "SELECT a, b FROM \"Odd, one\" WHERE b <> 'as'")
			.columns("one", "two 2");
		Schema read = read(schema, RICH);
		assertThat(read.tables()).containsExactly(odd, parent, pair);
		assertThat(read).isEqualTo(new Schema(List.of(odd, parent, pair), List.of(), List.of(view), List.of()));
	}

	@Test
	void whatIsReadMakesTheSameAgain(TestSchema schema, @FreshDatabase(TestDatabase.SQLITE) TestSchema copy)
			throws SQLException {
		Schema read = read(schema, RICH);
		OperationRenderer renderer = OperationRenderers.of(Dialects.named("sqlite"),
				RenderingContext.offline((name) -> name));
		try (Connection connection = copy.connect()) {
			for (Table table : read.tables()) {
				run(connection, renderer, new CreateTable(table, false));
			}
			for (View view : read.views()) {
				run(connection, renderer, new CreateView(view, false, null));
			}
			assertThat(this.reader.read(connection, CatalogScope.DEFAULT)).isEqualTo(read);
		}
	}

	@Test
	void onlyAutoincrementIsAnIdentity(TestSchema schema) throws SQLException {
		Schema read = read(schema, """
				CREATE TABLE counted (id integer, PRIMARY KEY (id AUTOINCREMENT));
				CREATE TABLE plain (id integer NOT NULL, PRIMARY KEY (id));
				""");
		assertThat(read.tables()).extracting((table) -> table.columns().get(0))
			.containsExactly(identity("id", "integer"), required("id", "integer"));
	}

	@Test
	void virtualTablesAndTheirShadowsAreLeftOut(TestSchema schema) throws SQLException {
		Schema read = read(schema, """
				CREATE VIRTUAL TABLE search USING fts5 (body);
				CREATE TABLE note (id integer PRIMARY KEY AUTOINCREMENT);
				INSERT INTO note VALUES (1);
				ANALYZE;
				""");
		assertThat(read.tables()).extracting(Table::name).containsExactly(ObjectName.of("note"));
	}

	@Test
	void attachedDatabasesAreNamed(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			execute(connection, """
					ATTACH ':memory:' AS extra;
					CREATE TABLE note (id integer PRIMARY KEY);
					CREATE TABLE extra.note (id integer PRIMARY KEY, p int REFERENCES note, q text);
					CREATE INDEX extra.ix ON note (q);
					CREATE VIEW extra.v AS SELECT q FROM note;
					""");
			Schema read = this.reader.read(connection, new CatalogScope(List.of("extra", "missing", "main")));
			assertThat(read.tables()).containsExactly(
					new Table(ObjectName.of("note"), List.of(required("id", "integer")),
							List.of(new PrimaryKey(null, List.of("id"))), List.of(), null),
					new Table(new ObjectName("extra", "note"),
							List.of(required("id", "integer"), column("p", "int"), column("q", "text")),
							List.of(new PrimaryKey(null, List.of("id")),
									ForeignKey.of(List.of("p"), new ObjectName("extra", "note"), List.of("id"))),
							List.of(index("ix", IndexKey.column("q"))), null));
			assertThat(read.views()).containsExactly(View.of(new ObjectName("extra", "v"), "SELECT q FROM note"));
		}
	}

	@Test
	void whatOnlySqliteTakesDoesNotKeepTheRestFromBeingRead(TestSchema schema) throws SQLException {
		Schema read = read(schema, """
				CREATE TABLE twins (a int, b int, CONSTRAINT c CHECK (a > 0), CONSTRAINT c CHECK (b > 0));
				CREATE TABLE copied AS SELECT 1 AS x, 'a' AS y;
				CREATE TABLE orphan (a int REFERENCES nowhere);
				CREATE INDEX ix ON twins (a, a DESC);
				""");
		assertThat(read.tables()).containsExactly(
				new Table(ObjectName.of("copied"), List.of(column("x", "blob"), column("y", "blob")), List.of(),
						List.of(), null),
				new Table(ObjectName.of("orphan"), List.of(column("a", "int")),
						List.of(ForeignKey.of(List.of("a"), ObjectName.of("nowhere"), List.of("a"))), List.of(), null),
				new Table(ObjectName.of("twins"), List.of(column("a", "int"), column("b", "int")),
						List.of(new CheckConstraint(null, "b > 0"),
								new CheckConstraint(ConstraintName.exactly("c"), "a > 0")),
						List.of(index("ix", IndexKey.column("a"))), null));
	}

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

}
