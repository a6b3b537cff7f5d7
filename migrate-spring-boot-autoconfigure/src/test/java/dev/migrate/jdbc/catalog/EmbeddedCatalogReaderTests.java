package dev.migrate.jdbc.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Custom;
import dev.migrate.schema.ColumnType.Enumeration;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
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
 * Tests for {@link H2CatalogReader} and {@link HsqldbCatalogReader}.
 */
class EmbeddedCatalogReaderTests {

	@Test
	void readsAllOfH2(@FreshDatabase(TestDatabase.H2) TestSchema schema) throws SQLException {
		Run.all(schema, EmbeddedFeatures.H2);
		Schema read = Run.read(schema);
		String key = pkName(read);
		assertThat(read)
			.isEqualTo(
					new Schema(
							List.of(parent(), child(key, "\"AMOUNT\" * 2", "0.5",
									new Enumeration(ObjectName.of("ST"), List.of("B", "A", "it's")), "\"NAME\" <> ''",
									List.of(new Index(name("IX"),
											List.of(IndexKey.column("NAME").desc(),
													IndexKey.column("AMOUNT").nullsLast()),
											false, null, List.of(), null), unique()))),
							List.of(new Sequence(ObjectName.of("DOWN"), -1, -1, null, null, null, false),
									Sequence.of(ObjectName.of("PLAIN")),
									new Sequence(ObjectName.of("SQ"), 5, 50, 2L, 9000L, 10, true)),
							List.of(view("SELECT\n    \"ID\",\n    \"NAME\"\nFROM \"PUBLIC\".\"CHILD\"")), List.of()));
		assertThat(Run.read(schema)).isEqualTo(read);
	}

	@Test
	void checksThatRepeatTheLabelsOfATypeAreLeftOut(@FreshDatabase(TestDatabase.H2) TestSchema schema)
			throws SQLException {
		Run.all(schema,
				List.of("CREATE TABLE t (kind enum('B', 'A', 'it''s') CHECK (kind IN ('A', 'B', 'it''s')),"
						+ " one enum('X') CHECK (one IN ('X')), part enum('P', 'Q') CHECK (part IN ('P')),"
						+ " s varchar(3) CHECK (s IN ('x', 'y')))"));
		assertThat(Run.read(schema).tables().get(0).checks()).extracting(CheckConstraint::condition)
			.containsExactlyInAnyOrder("\"PART\" = CAST('P' AS ENUM('P', 'Q'))", "\"S\" IN('x', 'y')");
	}

	@Test
	void readsAllOfHsqldb(@FreshDatabase(TestDatabase.HSQLDB) TestSchema schema) throws SQLException {
		Run.all(schema, EmbeddedFeatures.HSQLDB);
		Schema read = Run.read(schema);
		assertThat(read).isEqualTo(new Schema(
				List.of(parent(), child(pkName(read), "PUBLIC.CHILD.AMOUNT*2", "0.50",
						new Custom("varchar_ignorecase(7)"), "PUBLIC.CHILD.NAME!=''",
						List.of(new Index(name("IX"), List.of(IndexKey.column("NAME"), IndexKey.column("AMOUNT")),
								false, null, List.of(), null), unique()))),
				List.of(Sequence.of(ObjectName.of("PLAIN")),
						new Sequence(ObjectName.of("SQ"), 5, 50, 2L, 9000L, null, true)),
				List.of(view("SELECT ID,NAME FROM PUBLIC.CHILD")), List.of()));
		assertThat(Run.read(schema)).isEqualTo(read);
	}

	@Test
	void otherSchemasAreNamed(@FreshDatabase(TestDatabase.H2) TestSchema h2,
			@FreshDatabase(TestDatabase.HSQLDB) TestSchema hsqldb) throws SQLException {
		for (TestSchema schema : List.of(h2, hsqldb)) {
			Run.all(schema, List.of("CREATE SCHEMA s2", "CREATE TABLE note (id int PRIMARY KEY)",
					"CREATE TABLE s2.note (id int CONSTRAINT fk REFERENCES PUBLIC.note)"));
			Schema read = Run.read(schema, "S2", "MISSING");
			assertThat(read.tables()).extracting(Table::name)
				.containsExactly(ObjectName.of("NOTE"), new ObjectName("S2", "NOTE"));
			assertThat(read.tables().get(1).foreignKeys()).extracting(ForeignKey::referencedTable)
				.containsExactly(ObjectName.of("NOTE"));
			assertThat(Run.read(schema).tables()).extracting(Table::name).containsExactly(ObjectName.of("NOTE"));
		}
	}

	/** Which the database has made up. */
	private static String pkName(Schema read) {
		return read.table(ObjectName.of("CHILD"))
			.flatMap(Table::primaryKey)
			.map((key) -> String.valueOf(key.name()))
			.orElseThrow();
	}

	private static Table parent() {
		return new Table(ObjectName.of("PARENT"),
				List.of(column("ID", "bigint").withIdentity(new Identity(Mode.ALWAYS, 10, 5)),
						column("CODE", "varchar(20)").withNullable(false).withComment("c"),
						column("REGION", "integer")),
				List.of(new PrimaryKey(name("PK_PARENT"), List.of("ID")), new UniqueConstraint(name("UQ_PARENT"),
						List.of("REGION", "CODE"), Deferrability.NOT_DEFERRABLE)),
				List.of(), "it's");
	}

	private static Table child(String key, String generated, String amount, ColumnType st, String check,
			List<Index> indexes) {
		// HSQLDB orders a foreign key's columns as the key that it refers to
		boolean h2 = st instanceof Enumeration;
		List<Column> columns = new ArrayList<>(List.of(
				column("ID", "integer").withIdentity(new Identity(Mode.BY_DEFAULT, 1, 1)),
				column("AMOUNT", "numeric(10,2)").withNullable(false).withDefault(new Value.Expression(amount)),
				column("TWICE", "numeric(12,2)").withGenerated(new Generated(generated, true)),
				column("NAME", "varchar(50)").withDefault(new Value.Expression("'x'")), column("NOTHING", "varchar(5)"),
				Column.of("ST", st), column("E", "varchar(320)"), column("AR", "integer array[3]"),
				column("TS", "timestamp(6)"), column("TS3", "timestamp(3) with time zone"), column("T", "time(0)"),
				column("BL", h2 ? "blob" : "blob(1g)"), column("CH", "char(3)"), column("VB", "varbinary(10)"),
				column("D", "double precision"), column("PID", "bigint"), column("PR", "integer"),
				column("PC", "varchar(20)")));
		List<Constraint> constraints = List.of(new PrimaryKey(name(key), List.of("ID")),
				new CheckConstraint(name("CK"), check),
				new ForeignKey(name("FK_CODE"), h2 ? List.of("PC", "PR") : List.of("PR", "PC"), ObjectName.of("PARENT"),
						h2 ? List.of("CODE", "REGION") : List.of("REGION", "CODE"), ReferentialAction.SET_NULL,
						ReferentialAction.CASCADE, Deferrability.NOT_DEFERRABLE),
				new ForeignKey(name("FK_ID"), List.of("PID"), ObjectName.of("PARENT"), List.of("ID"),
						ReferentialAction.CASCADE, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE));
		return new Table(ObjectName.of("CHILD"), columns, constraints, indexes, null);
	}

	private static Index unique() {
		return new Index(name("UX"), List.of(IndexKey.column("TS")), true, null, List.of(), null);
	}

	private static View view(String query) {
		return new View(ObjectName.of("VW"), List.of("A", "B"), query, false);
	}

	private static Column column(String name, String type) {
		return Column.of(name, new Custom(type));
	}

	private static ConstraintName name(String text) {
		return ConstraintName.exactly(text);
	}

}
