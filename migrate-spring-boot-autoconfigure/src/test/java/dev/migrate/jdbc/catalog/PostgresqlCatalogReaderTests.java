package dev.migrate.jdbc.catalog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Custom;
import dev.migrate.schema.ColumnType.Enumeration;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Generated;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Identity.Mode;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;
import dev.migrate.testing.FreshDatabase;
import dev.migrate.testing.TestDatabase;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PostgreSqlCatalogReader}.
 */
@FreshDatabase(TestDatabase.POSTGRESQL)
class PostgresqlCatalogReaderTests {

	private static final List<String> TYPES = List.of("CREATE EXTENSION citext",
			"CREATE DOMAIN email AS varchar(320) CHECK (VALUE LIKE '%@%')",
			"CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy')", "CREATE TYPE nothing AS ENUM ()", """
					CREATE TABLE typed (a smallint, b integer, c bigint, d numeric, e numeric(10,2), f real,
					  g double precision, h boolean, i char(3), j bpchar, k varchar, l varchar(255), m text, n "char",
					  o date, p time, q time(3), r timetz, s timestamp, t timestamp(3), u timestamptz, v timestamptz(0),
					  w interval, x bytea, y uuid, z json, aa jsonb, ab text[], ac varchar(20)[], ad timestamp[],
					  ae bit(3), af varbit(5), ag xml, ah oid, ai citext, aj email, ak email[], al mood, am mood[],
					  an nothing, ao inet, ap int4range, aq tsvector, "Mixed Case" int)""");

	@Test
	void readsTypesByTheirShortestUsualNames(TestSchema schema) throws SQLException {
		Run.all(schema, TYPES);
		Enumeration mood = new Enumeration(ObjectName.of("mood"), List.of("sad", "it's ok", "happy"));
		Schema read = Run.read(schema);
		assertThat(read.enumTypes()).containsExactly(mood);
		assertThat(read.tables()).hasSize(1);
		List<ColumnType> types = read.tables().get(0).columns().stream().map(Column::type).toList();
		assertThat(types).containsExactly(type("smallint"), type("integer"), type("bigint"), type("numeric"),
				type("numeric(10,2)"), type("real"), type("double precision"), type("boolean"), type("char(3)"),
				type("bpchar"), type("varchar"), type("varchar(255)"), type("text"), type("\"char\""), type("date"),
				type("time(6)"), type("time(3)"), type("time(6) with time zone"), type("timestamp(6)"),
				type("timestamp(3)"), type("timestamp(6) with time zone"), type("timestamp(0) with time zone"),
				type("interval"), type("bytea"), type("uuid"), type("json"), type("jsonb"), type("text[]"),
				type("varchar(20)[]"), type("timestamp(6)[]"), type("bit(3)"), type("bit varying(5)"), type("xml"),
				type("oid"), type("citext"), type("email"), type("email[]"), mood, type("mood[]"), type("nothing"),
				type("inet"), type("int4range"), type("tsvector"), type("integer"));
	}

	@Test
	void readsEverythingThatTheModelCanExpress(TestSchema schema) throws SQLException {
		Run.all(schema, PostgresqlFeatures.DDL);
		assertThat(Run.read(schema, "s2", "missing")).isEqualTo(new Schema(
				List.of(parent(), child(), partitioned(), foreign(), booking(),
						new Table(ObjectName.of("empty"), List.of(), List.of(), List.of(), null)),
				List.of(Sequence.of(ObjectName.of("child_serial_seq")),
						new Sequence(ObjectName.of("counter"), 5, 50, 2L, 9000L, 10, true),
						new Sequence(ObjectName.of("down"), -1, -1, null, null, null, false)),
				List.of(new View(ObjectName.of("child_view"), List.of("id", "twice"),
						"SELECT child.id,\n    (child.amount * (2)::numeric) AS twice\n   FROM child", false),
						new View(ObjectName.of("kept"), List.of("id"), "SELECT parent.id\n   FROM parent", true)),
				List.of(new Enumeration(new ObjectName("s2", "color"), List.of("red", "green")))));
	}

	private static Table parent() {
		return new Table(ObjectName.of("parent"),
				List.of(column("id", "bigint").withIdentity(new Identity(Mode.ALWAYS, 10, 5)),
						column("code", "varchar(20)").withNullable(false).withComment("it's the code"),
						column("region", "integer").withNullable(false)),
				List.of(new PrimaryKey(name("pk_parent"), List.of("id")),
						new UniqueConstraint(name("uq_parent"), List.of("region", "code"),
								Deferrability.NOT_DEFERRABLE),
						new UniqueConstraint(name("uq_parent_later"), List.of("code"),
								Deferrability.INITIALLY_DEFERRED)),
				List.of(), "parents; \"quoted\"");
	}

	private static Table child() {
		return new Table(ObjectName.of("child"),
				List.of(column("id", "integer").withIdentity(new Identity(Mode.BY_DEFAULT, 1, 1)),
						column("serial", "integer").withNullable(false)
							.withDefault(new Value.Expression("nextval('child_serial_seq'::regclass)")),
						column("amount", "numeric(10,2)").withNullable(false).withDefault(new Value.Expression("0.5")),
						column("doubled", "numeric").withGenerated(new Generated("(amount * (2)::numeric)", true)),
						column("name", "varchar(50)").withDefault(new Value.Expression("'x'::character varying")),
						column("nothing", "varchar(50)"),
						column("at", "timestamp(6) with time zone").withDefault(
								new Value.Expression("CURRENT_TIMESTAMP")),
						column("parent_code", "varchar(20)"), column("parent_region", "integer"),
						column("parent_id", "bigint")),
				List.of(new PrimaryKey(name("child_pkey"), List.of("id")),
						new CheckConstraint(name("child_amount_check"), "(amount >= (0)::numeric)"),
						new CheckConstraint(name("ix_name"), "((name)::text <> ''::text)"),
						new ForeignKey(name("fk_code"), List.of("parent_code", "parent_region"),
								ObjectName.of("parent"), List.of("code", "region"), ReferentialAction.SET_NULL,
								ReferentialAction.CASCADE, Deferrability.DEFERRABLE),
						new ForeignKey(name("fk_id"), List.of("parent_id"), ObjectName.of("parent"), List.of("id"),
								ReferentialAction.RESTRICT, ReferentialAction.SET_DEFAULT,
								Deferrability.NOT_DEFERRABLE),
						new ForeignKey(name("fk_part"), List.of("parent_region"), ObjectName.of("partitioned"),
								List.of("id"), ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION,
								Deferrability.INITIALLY_DEFERRED)),
				List.of(new Index(name("ix_desc"),
						List.of(IndexKey.column("amount").desc(), IndexKey.column("name").nullsFirst(),
								IndexKey.column("at").desc().nullsLast()),
						false, null, List.of("parent_id"), null),
						new Index(name("ix_gin"),
								List.of(IndexKey.expression("to_tsvector('english'::regconfig, (name)::text)")), false,
								null, List.of(), "gin"),
						new Index(name("ix_name"),
								List.of(IndexKey.expression("lower((name)::text)").operatorClass("text_pattern_ops"),
										IndexKey.column("id"), IndexKey.expression("(amount + (1)::numeric)")),
								true, "((name IS NOT NULL) AND (amount > (0)::numeric))", List.of(), null)),
				null);
	}

	private static Table partitioned() {
		return new Table(ObjectName.of("partitioned"), List.of(column("id", "integer")),
				List.of(new PrimaryKey(name("partitioned_pkey"), List.of("id"))), List.of(), null);
	}

	private static Table booking() {
		return new Table(ObjectName.of("booking"), List.of(column("during", "int4range"), column("active", "boolean")),
				List.of(new ExcludeConstraint(name("no_overlap"), "gist",
						List.of(new ExcludeConstraint.Element("during", "&&")), "active")),
				List.of(), null);
	}

	private static Table foreign() {
		return new Table(new ObjectName("s2", "other"),
				List.of(column("id", "integer").withNullable(false),
						Column.of("color", new Enumeration(new ObjectName("s2", "color"), List.of("red", "green")))
							.withDefault(new Value.Expression("'red'::s2.color")),
						column("parent_id", "bigint")),
				List.of(new ForeignKey(name("fk_back"), List.of("parent_id"), ObjectName.of("parent"), List.of("id"),
						ReferentialAction.CASCADE, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE)),
				List.of(new Index(name("uq_other"), List.of(IndexKey.column("id")), true, null, List.of(), null)),
				null);
	}

	@Test
	void readsTheSameTwice(TestSchema schema) throws SQLException {
		Run.all(schema, PostgresqlFeatures.DDL);
		assertThat(Run.read(schema, "s2")).isEqualTo(Run.read(schema, "s2"));
	}

	@Test
	void readsAllWithoutAnyRightOnTheTables(TestSchema schema) throws SQLException {
		Run.all(schema, PostgresqlFeatures.DDL);
		String role = PostgresqlFeatures.role(schema);
		try (Connection connection = DriverManager.getConnection(schema.url(), role, "pw")) {
			assertThat(Run.read(connection, "s2")).isEqualTo(Run.read(schema, "s2"));
		}
		finally {
			PostgresqlFeatures.dropRole(schema, role);
		}
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheTables(TestSchema schema) throws SQLException {
		int few = statements(schema, 0);
		List<String> ddl = new ArrayList<>();
		for (int i = 0; i < 1000; i++) {
			ddl.add(("CREATE TABLE t%1$d (id bigint PRIMARY KEY, a varchar(20) UNIQUE, b bigint REFERENCES t%2$d,"
					+ " CHECK (b > 0)); CREATE INDEX ix%1$d ON t%1$d (lower(a))")
				.formatted(i, Math.max(0, i - 1)));
		}
		Run.all(schema, ddl);
		assertThat(statements(schema, 1000)).isEqualTo(few).isLessThan(12);
	}

	private static int statements(TestSchema schema, int tables) throws SQLException {
		try (Connection connection = schema.connect()) {
			CountingConnection counting = new CountingConnection(connection);
			Schema read = new PostgreSqlCatalogReader().read(counting.connection(), CatalogScope.DEFAULT);
			assertThat(read.tables()).hasSize(tables)
				.allSatisfy((table) -> assertThat(table.constraints()).hasSize(4))
				.allSatisfy((table) -> assertThat(table.indexes()).hasSize(1));
			return counting.statements();
		}
	}

	@Test
	void readsWithinATransactionThatStaysOpen(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			connection.setAutoCommit(false);
			Run.all(connection, List.of("CREATE TABLE note (id int)"));
			assertThat(Run.read(connection).tables()).extracting(Table::name).containsExactly(ObjectName.of("note"));
			connection.rollback();
			assertThat(Run.read(connection)).isEqualTo(Schema.EMPTY);
		}
	}

	@Test
	void theDefaultSchemaIsTheSessionsAndIsNotNamedEvenIfAskedFor(TestSchema schema) throws SQLException {
		try (Connection connection = schema.connect()) {
			Run.all(connection, List.of("CREATE SCHEMA app", "SET search_path TO app, public",
					"CREATE TABLE public.hidden (id int)", "CREATE TABLE note (id int)"));
			assertThat(Run.read(connection, "app").tables()).extracting(Table::name)
				.containsExactly(ObjectName.of("note"));
			assertThat(Run.read(connection, "public").tables()).extracting(Table::name)
				.containsExactly(ObjectName.of("note"), new ObjectName("public", "hidden"));
			Run.all(connection, List.of("SET search_path TO missing"));
			assertThat(Run.read(connection)).isEqualTo(Schema.EMPTY);
		}
	}

	@Test
	void oneExoticObjectDoesNotMakeTheOthersUnreadable(TestSchema schema) throws SQLException {
		Run.all(schema,
				List.of("CREATE TABLE note (a int, b int, UNIQUE (a, b))", "CREATE TABLE \"line\nbreak\" (a int)",
						"CREATE TABLE twice (x int, y int, FOREIGN KEY (x, x) REFERENCES note (a, b))",
						"CREATE INDEX same ON note (a, a)"));
		assertThat(Run.read(schema).tables()).extracting(Table::name)
			.containsExactly(ObjectName.of("note"), ObjectName.of("twice"));
	}

	private static Column column(String name, String type) {
		return Column.of(name, type(type));
	}

	private static ColumnType type(String sql) {
		return new Custom(sql);
	}

	private static ConstraintName name(String text) {
		return ConstraintName.exactly(text);
	}

}
