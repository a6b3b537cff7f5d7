package dev.migrate.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrate.autogenerate.ModelFacts.TableFacts;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Table;
import dev.migrate.schema.View;

import static dev.migrate.autogenerate.Schemas.column;
import static dev.migrate.autogenerate.Schemas.id;
import static dev.migrate.autogenerate.Schemas.operations;
import static dev.migrate.autogenerate.Schemas.schema;
import static dev.migrate.autogenerate.Schemas.table;
import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.index;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which operations are planned, in which order, and what whoever reviews them is told.
 */
class PlannerTests {

	@Test
	void whenTablesReferToEachOtherThenForeignKeysComeLast() {
		Schema wants = schema(
				table("a", id(), column("b_id", "bigint"),
						foreignKey("b_id").references("b", "id").namedExactly("fk1")),
				table("b", id(), column("a_id", "bigint"),
						foreignKey("a_id").references("a", "id").namedExactly("fk2")));
		assertThat(kinds(Comparing.on("postgresql").compare(Schema.EMPTY, wants))).containsExactly("CreateTable",
				"CreateTable", "AddForeignKey", "AddForeignKey");
		Comparison sqlite = Comparing.on("sqlite").compare(Schema.EMPTY, wants);
		assertThat(kinds(sqlite)).containsExactly("CreateTable", "CreateTable");
		assertThat(((CreateTable) sqlite.operations().get(0).operation()).table().foreignKeys()).hasSize(1);
	}

	@Test
	void whenColumnOfForeignKeyChangesTypeThenForeignKeyIsOutOfTheWay() {
		Schema has = schema(table("a", column("id", "integer").primaryKey()), table("b", id(),
				column("a_id", "integer"), foreignKey("a_id").references("a", "id").namedExactly("fk")));
		Schema wants = schema(table("a", column("id", "bigint").primaryKey()), table("b", id(),
				column("a_id", "bigint"), foreignKey("a_id").references("a", "id").namedExactly("fk")));
		assertThat(kinds(Comparing.on("mariadb").compare(has, wants))).containsExactly("DropConstraint", "AlterColumn",
				"AlterColumn", "AddForeignKey");
	}

	@Test
	void whenForeignKeyGoesThenTheIndexThatMySqlMadeForItGoesAsWell() {
		Schema has = schema(table("a", id()), table("b", id(), column("a_id", "bigint"),
				foreignKey("a_id").references("a", "id").namedExactly("fk")));
		Schema wants = schema(table("a", id()), table("b", id(), column("a_id", "bigint")));
		assertThat(operations(Comparing.on("mariadb").strictly().compare(has, wants))).hasSize(2)
			.last()
			.asString()
			.contains("dropIndex(\"b\"", "index(\"a_id\")", "\"fk\"");
		assertThat(kinds(Comparing.on("postgresql").strictly().compare(has, wants))).containsExactly("DropConstraint");
		Schema unnamed = schema(table("a", id()), table("b", id(), column("a_id", "bigint"),
				foreignKey("a_id").references("a", "id").namedExactly("b_ibfk_1")));
		assertThat(operations(Comparing.on("mariadb").strictly().compare(unnamed, wants))).last()
			.asString()
			.contains("namedExactly(\"a_id\")");
	}

	@Test
	void whenAnotherKeyNeedsTheIndexOfAForeignKeyThenItStays() {
		Schema has = schema(table("a", id()), table("b", id(), column("a_id", "bigint"), column("c", "text"),
				foreignKey("a_id").references("a", "id").namedExactly("fk"), index("a_id", "c").namedExactly("ix")));
		Schema wants = schema(table("a", id()),
				table("b", id(), column("a_id", "bigint"), column("c", "text"), index("a_id", "c").namedExactly("ix")));
		assertThat(kinds(Comparing.on("mariadb").strictly().compare(has, wants))).containsExactly("DropConstraint");
		Schema cascades = schema(table("a", id()), table("b", id(), column("a_id", "bigint"), column("c", "text"),
				foreignKey("a_id").references("a", "id").onDelete(ReferentialAction.CASCADE).namedExactly("fk2"),
				index("a_id", "c").namedExactly("ix")));
		assertThat(kinds(Comparing.on("mariadb").strictly().compare(has, cascades))).containsExactly("DropConstraint",
				"AddForeignKey");
		Schema column = schema(table("a", id()), table("b", id(), column("c", "text")));
		assertThat(kinds(Comparing.on("mariadb")
			.strictly()
			.compare(schema(table("a", id()),
					table("b", id(), column("a_id", "bigint"), column("c", "text"),
							foreignKey("a_id").references("a", "id").namedExactly("fk"))),
					column)))
			.containsExactly("DropConstraint", "DropColumn");
	}

	@Test
	void onlyASchemaThatIsNotThereIsCreated() {
		Schema wants = schema(
				new Table(new ObjectName("other", "t"), table("t", id()).columns(), List.of(), List.of(), null));
		assertThat(kinds(Comparing.on("postgresql").compare(Schema.EMPTY, wants))).containsExactly("CreateSchema",
				"CreateTable");
		assertThat(kinds(Comparing.on("postgresql").havingSchemas("other").compare(Schema.EMPTY, wants)))
			.containsExactly("CreateTable");
	}

	@Test
	void whenDroppedColumnHasKeysOfTheDatabaseThenTheyGoFirst() {
		Schema has = Schemas.withViews(schema(table("a", id(), column("c", "text"), index("c").namedExactly("ix"),
				check("c <> ''").namedExactly("ck"))), View.of(ObjectName.of("v"), "select c from a"));
		Schema wants = Schemas.withViews(schema(table("a", id())), View.of(ObjectName.of("v"), "select id from a"));
		Comparison comparison = Comparing.on("h2").compare(has, wants);
		assertThat(kinds(comparison)).containsExactly("DropView", "DropIndex", "DropConstraint", "DropColumn",
				"CreateView");
	}

	@Test
	void whenTypeChangesUnderViewThenViewIsCreatedAgain() {
		View view = View.of(ObjectName.of("v"), "select c from a");
		View upon = View.of(ObjectName.of("w"), "select c from v");
		Schema has = Schemas.withViews(schema(table("a", id(), column("c", "integer"))), view, upon);
		Schema wants = Schemas.withViews(schema(table("a", id(), column("c", "bigint"))), view, upon);
		assertThat(operations(Comparing.on("postgresql").compare(has, wants))).satisfiesExactly(
				(first) -> assertThat(first).contains("dropView(\"w\""),
				(second) -> assertThat(second).contains("dropView(\"v\""),
				(third) -> assertThat(third).contains("alterColumn(\"a\", \"c\""),
				(fourth) -> assertThat(fourth).contains("createView(\"v\""),
				(fifth) -> assertThat(fifth).contains("createView(\"w\""));
	}

	@Test
	void whenNotNullColumnIsAddedThenRowsGetPlaceholder() {
		Schema has = schema(table("notes", id()));
		Schema wants = schema(table("notes", id(), column("author", "varchar(40)").notNull()));
		Comparison comparison = Comparing.on("postgresql").compare(has, wants);
		assertThat(operations(comparison)).containsExactly(
				"op.addColumn(\"notes\", column(\"author\", custom(\"varchar(40)\")))",
				"op.update(\"notes\", (update) -> update.set(\"author\", \"\").where(\"author is null\")"
						+ ".nothingToReverse())",
				"op.alterColumn(\"notes\", \"author\", (column) -> column.notNull()"
						+ ".was(column(\"author\", custom(\"varchar(40)\"))))");
		assertThat(comparison.warnings()).singleElement().asString().startsWith("REVIEW: ").contains("notes.author");
		assertThat(comparison.operations().get(1).remarks()).isEqualTo(comparison.warnings());
	}

	@Test
	void whenNotNullColumnHasDefaultThenIsAddedInOneStep() {
		Schema has = schema(table("notes", id()));
		Schema wants = schema(
				table("notes", id(), column("stars", "integer").notNull().defaultExpression("'0'::integer")));
		ModelFacts facts = Schemas.facts("notes",
				new TableFacts(Set.of(), List.of(), Map.of(), Map.of("stars", "0"), Map.of(), List.of()));
		assertThat(operations(Comparing.on("postgresql").with(facts).compare(has, wants))).containsExactly(
				"op.addColumn(\"notes\", column(\"stars\", custom(\"integer\")).notNull().defaultExpression(\"0\"))");
	}

	@Test
	void whenColumnBecomesNotNullThenRowsGetPlaceholder() {
		Schema has = schema(table("notes", id(), column("stars", "integer")));
		Schema wants = schema(table("notes", id(), column("stars", "integer").notNull()));
		assertThat(kinds(Comparing.on("postgresql").compare(has, wants))).containsExactly("UpdateRows", "AlterColumn");
	}

	@Test
	void whenColumnIsDroppedThenSaysSoLoudly() {
		Schema has = schema(table("notes", id(), column("body", "text").notNull()));
		Comparison comparison = Comparing.on("postgresql").compare(has, schema(table("notes", id())));
		assertThat(kinds(comparison)).containsExactly("AlterColumn", "DropColumn");
		PlannedOperation drop = comparison.operations().get(1);
		assertThat(drop.isDestructive()).isTrue();
		assertThat(drop.remarks()).containsExactly("DROPS DATA: column notes.body and its content; if it was renamed,"
				+ " run db migrate again with --rename notes.body:<new name>");
		assertThat(comparison.warnings()).containsAll(drop.remarks());
	}

	@Test
	void whenTypeGetsNarrowerThenWarns() {
		Comparison comparison = Comparing.on("postgresql")
			.strictly()
			.compare(schema(table("t", id(), column("c", "varchar(30)"))),
					schema(table("t", id(), column("c", "varchar(20)"))));
		assertThat(comparison.warnings()).singleElement().asString().contains("t.c changes from varchar(30)");
	}

	@Test
	void whenTypeCannotBeConvertedThenColumnIsAddedAnew() {
		Comparison comparison = Comparing.on("postgresql")
			.compare(schema(table("t", id(), column("c", "uuid"))), schema(table("t", id(), column("c", "bigint"))));
		assertThat(kinds(comparison)).containsExactly("DropColumn", "AddColumn");
		assertThat(comparison.operations().get(0).isDestructive()).isTrue();
	}

	@Test
	void whenTextBecomesNumberThenPostgresqlIsToldHow() {
		Schema has = schema(table("t", id(), column("c", "varchar(30)")));
		Schema wants = schema(table("t", id(), column("c", "integer")));
		assertThat(operations(Comparing.on("postgresql").compare(has, wants))).singleElement()
			.asString()
			.contains("using(\"cast(c as integer)\", \"cast(c as varchar(30))\")");
		assertThat(operations(Comparing.on("mariadb").compare(has, wants))).singleElement()
			.asString()
			.doesNotContain("using");
	}

	@Test
	void whenCheckWasStoredByDatabaseThenItIsWrittenAsInTheModel() {
		String stored = "((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))";
		Schema wants = schema(table("t", id(), column("status", "varchar(255)"),
				new CheckConstraint(ConstraintName.exactly("t_status_check"), stored)));
		Comparison comparison = Comparing.on("postgresql")
			.with(Schemas.checks("t", "status in ('A','B')"))
			.compare(Schema.EMPTY, wants);
		assertThat(((CreateTable) comparison.operations().get(0).operation()).table().checks())
			.containsExactly(new CheckConstraint(ConstraintName.exactly("ck_t_status"), "status in ('A','B')"));
	}

	@Test
	void whenDatabaseMadeUpNamesThenTheyBecomeTheSameEverywhere() {
		Schema wants = schema(table("T", column("ID", "bigint"), column("S", "integer"),
				new CheckConstraint(ConstraintName.exactly("CONSTRAINT_54"), "S between 0 and 2"),
				new CheckConstraint(ConstraintName.exactly("SYS_CT_102"), "S <> 1")));
		Comparison comparison = Comparing.on("h2").compare(Schema.EMPTY, wants);
		assertThat(((CreateTable) comparison.operations().get(0).operation()).table().checks())
			.extracting((check) -> String.valueOf(check.name()))
			.containsExactly("CK_T_S", "CK_T_S_2");
	}

	@Test
	void whenTableNeedsRowsThenTheyComeAfterIt() {
		ModelFacts facts = Schemas.facts("t_seq", new TableFacts(Set.of(), List.of(), Map.of(), Map.of(), Map.of(),
				List.of("insert into t_seq values (1)")));
		Comparison comparison = Comparing.on("mysql")
			.with(facts)
			.compare(Schema.EMPTY, schema(table("t_seq", column("next_val", "bigint"))));
		assertThat(kinds(comparison)).containsExactly("CreateTable", "ExecuteSql");
		assertThat(((ExecuteSql) comparison.operations().get(1).operation()).reverse()).isEmpty();
	}

	@Test
	void whenDatabaseMovesTablesThenChangesOfOneAreTogether() {
		Schema has = schema(table("a", id(), column("c", "integer"), column("d", "text")), table("b", id()));
		Schema wants = schema(table("a", id(), column("c", "bigint"), column("e", "varchar(3)")),
				table("b", id(), column("f", "text")));
		Comparison comparison = Comparing.on("sqlite").compare(has, wants);
		assertThat(kinds(comparison)).containsExactlyInAnyOrder("BatchAlterTable", "AddColumn");
		assertThat(comparison.operations().stream().map(PlannedOperation::operation))
			.filteredOn(BatchAlterTable.class::isInstance)
			.singleElement()
			.satisfies((batch) -> assertThat(((BatchAlterTable) batch).operations()).hasSize(3));
		assertThat(comparison.operations()).anyMatch(PlannedOperation::isDestructive);
	}

	@Test
	void whenIndexNameIsTakenByTableThatGoesThenTableGoesFirst() {
		Schema has = schema(table("old", id(), column("c", "text"), index("c").namedExactly("ix")));
		Schema wants = schema(table("new", id(), column("c", "text"), index("c").namedExactly("ix")));
		assertThat(kinds(Comparing.on("postgresql").compare(has, wants))).containsExactly("DropTable", "CreateTable");
		Schema other = schema(table("new", id(), column("c", "text"), index("c").namedExactly("iy")));
		assertThat(kinds(Comparing.on("postgresql").compare(has, other))).containsExactly("CreateTable", "DropTable");
	}

	@Test
	void whenNobodyCreatedTableThenItIsLeftAlone() {
		Schema has = schema(table("theirs", id()));
		ComparisonRequest request = new ComparisonRequest("default", Renames.NONE, (name) -> false, Set.of());
		Comparison comparison = Comparing.on("h2").asked(request).compare(has, Schema.EMPTY);
		assertThat(comparison.isEmpty()).isTrue();
		assertThat(comparison.differences()).isEmpty();
		assertThat(comparison.unmanaged()).extracting(Difference::key).containsExactly("drop table theirs: 1 columns");
	}

	@Test
	void whenIdentityChangesThenSaysThatItIsLeftOut() {
		Comparison comparison = Comparing.on("postgresql")
			.compare(schema(table("t", column("id", "bigint").notNull())),
					schema(table("t", column("id", "bigint").identity())));
		assertThat(comparison.differences()).hasSize(1);
		assertThat(comparison.operations()).isEmpty();
		assertThat(comparison.warnings()).singleElement().asString().contains("t.id", "by hand");
	}

	@Test
	void customizersDecideLast() {
		Comparison comparison = Comparing.on("h2")
			.customizedBy((database, operations) -> operations.subList(0, 1), (database, operations) -> {
				assertThat(operations).hasSize(1);
				return List.of();
			})
			.compare(Schema.EMPTY, schema(table("a", id()), table("b", id())));
		assertThat(comparison.isEmpty()).isTrue();
	}

	private static List<String> kinds(Comparison comparison) {
		return comparison.operations().stream().map((each) -> each.operation().getClass().getSimpleName()).toList();
	}

}
