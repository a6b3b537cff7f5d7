package dev.migrate.autogenerate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrate.operation.Definitions;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.Schema;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.View;

import static dev.migrate.autogenerate.Schemas.column;
import static dev.migrate.autogenerate.Schemas.id;
import static dev.migrate.autogenerate.Schemas.keys;
import static dev.migrate.autogenerate.Schemas.schema;
import static dev.migrate.autogenerate.Schemas.table;
import static dev.migrate.operation.Definitions.CASCADE;
import static dev.migrate.operation.Definitions.RESTRICT;
import static dev.migrate.operation.Definitions.check;
import static dev.migrate.operation.Definitions.foreignKey;
import static dev.migrate.operation.Definitions.index;
import static dev.migrate.operation.Definitions.primaryKey;
import static dev.migrate.operation.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is a difference, and under which policy.
 */
class SchemaDiffTests {

	private static final ObjectName T = ObjectName.of("t");

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void whenTablesDifferThenTells(String name, List<TableElement> live, List<TableElement> wanted,
			List<String> compatible, List<String> strict) {
		Schema has = schema(t(live), table("u", id()));
		Schema wants = schema(t(wanted), table("u", id()));
		assertThat(keys(Comparing.on("postgresql").compare(has, wants))).as("compatible").isEqualTo(compatible);
		assertThat(keys(Comparing.on("postgresql").strictly().compare(has, wants))).as("strict").isEqualTo(strict);
	}

	static Stream<Arguments> whenTablesDifferThenTells() {
		return Stream.of(both("a column is missing", of(), of(column("c", "text")), "add column t.c: text"),
				both("a column is too much", of(column("c", "text").notNull()), of(), "drop column t.c: text not null"),
				both("another type", of(column("c", "integer")), of(column("c", "bigint")),
						"change type t.c: is integer, should be bigint"),
				both("a shorter text", of(column("c", "varchar(20)")), of(column("c", "varchar(30)")),
						"change type t.c: is varchar(20), should be varchar(30)"),
				strict("a longer text", of(column("c", "varchar(30)")), of(column("c", "varchar(20)")),
						"change type t.c: is varchar(30), should be varchar(20)"),
				both("nullable", of(column("c", "text")), of(column("c", "text").notNull()),
						"change nullable t.c: is nullable, should be not null"),
				both("not nullable", of(column("c", "text").notNull()), of(column("c", "text")),
						"change nullable t.c: is not null, should be nullable"),
				both("another default", of(column("c", "text").defaultExpression("'a'::text")),
						of(column("c", "text").defaultExpression("'b'")),
						"change default t.c: is default 'a', should be default 'b'"),
				both("the same default", of(column("c", "text").defaultExpression("'a'::character varying")),
						of(column("c", "text").defaultExpression("('a')"))),
				both("null is no default", of(column("c", "text").defaultExpression("NULL::character varying")),
						of(column("c", "text"))),
				strict("a default of the database", of(column("c", "text").defaultExpression("'a'")),
						of(column("c", "text")), "change default t.c: is default 'a', should be no default"),
				strict("a comment of the database", of(column("c", "text").comment("x")), of(column("c", "text")),
						"change comment t.c: is 'x', should be no comment"),
				both("another comment", of(column("c", "text").comment("x")), of(column("c", "text").comment("y")),
						"change comment t.c: is 'x', should be 'y'"),
				both("another comment of the table", of(Definitions.comment("x")), of(Definitions.comment("y")),
						"change comment t: is 'x', should be 'y'"),
				both("not counted", of(column("c", "bigint").notNull()), of(column("c", "bigint").identity()),
						"change identity t.c: is not counted, should be identity by default by 1"),
				both("another expression", of(column("c", "bigint").generatedAs("id + 1")),
						of(column("c", "bigint").generatedAs("id + 2")),
						"change generated t.c: is stored id + 1, should be stored id + 2"),
				both("unique is missing", of(column("c", "text")), of(column("c", "text"), unique("c").named("x")),
						"add unique t.(c): unique"),
				strict("unique is too much", of(column("c", "text"), unique("c").named("x")), of(column("c", "text")),
						"drop unique t.(c): unique"),
				both("a unique index is a unique constraint", of(column("c", "text"), index("c").unique().named("x")),
						of(column("c", "text"), unique("c").named("y"))),
				both("a unique index of some rows is not",
						of(column("c", "text"), index("c").unique().where("c <> ''").named("x")),
						of(column("c", "text"), unique("c").named("y")), List.of("add unique t.(c): unique"),
						List.of("drop index t.(c): unique index where c <> ''", "add unique t.(c): unique")),
				both("the primary key is unique", of(), of(unique("id").named("y"))),
				both("an index is missing", of(column("c", "text")), of(column("c", "text"), index("c").named("x")),
						"add index t.(c): index"),
				strict("an index is too much", of(column("c", "text"), index("c").named("x")), of(column("c", "text")),
						"drop index t.(c): index"),
				both("another index of the same name",
						of(column("c", "text"), column("d", "text"), index("c").named("x")),
						of(column("c", "text"), column("d", "text"), index("d").named("x")), "drop index t.(c): index",
						"add index t.(d): index"),
				both("the order of an index", of(column("c", "text"), index("c").named("x")),
						of(column("c", "text"), index(Definitions.desc("c")).named("y")),
						List.of("add index t.(c desc): index"),
						List.of("drop index t.(c): index", "add index t.(c desc): index")),
				both("an index by another name", of(column("c", "text"), index("c").named("x")),
						of(column("c", "text"), index("c").named("y"))),
				both("a check as PostgreSQL stores it", of(column("c", "text"),
						check("((c)::text = ANY ((ARRAY['B'::character varying, 'A'::character varying])::text[]))")
							.named("x")),
						of(column("c", "text"), check("c in ('A', 'B')").named("y"))),
				both("another check of the column", of(column("c", "text"), check("c in ('A')").named("x")),
						of(column("c", "text"), check("c in ('A', 'B')").named("y")), "drop check t.(c): c = 'A'",
						"add check t.(c): c in 'A' 'B'"),
				both("what is left of an enumeration", of(column("c", "text"),
						check("((c)::text = ANY ((ARRAY['B'::character varying, 'A'::character varying])::text[]))")
							.named("t_c_check")),
						of(column("c", "text")), "drop check t.(c): c in 'A' 'B'"),
				both("what is left of an enumeration of one label, as a revision names it",
						of(column("c", "text"), check("c = 'A'").named("ck_t_c")), of(column("c", "text")),
						"drop check t.(c): c = 'A'"),
				both("what is left of ordinals", of(column("c", "bigint"), check("c between 0 and 2").named("t_chk_1")),
						of(column("c", "bigint")), "drop check t.(c): c >= 0 and c <= 2"),
				strict("labels that somebody allows", of(column("c", "text"), check("c in ('A','B')").named("known_c")),
						of(column("c", "text")), "drop check t.(c): c in 'A' 'B'"),
				strict("a range that somebody allows",
						of(column("c", "bigint"), check("c between 1 and 5").named("t_c_check")),
						of(column("c", "bigint")), "drop check t.(c): c >= 1 and c <= 5"),
				strict("a check of the database", of(column("c", "text"), check("c <> ''").named("x")),
						of(column("c", "text")), "drop check t.(c): c <> ''"),
				both("a foreign key is missing", of(column("c", "bigint")),
						of(column("c", "bigint"), foreignKey("c").references("u", "id").named("x")),
						"add foreign key t.(c): refers to u (id)"),
				strict("a foreign key is too much",
						of(column("c", "bigint"), foreignKey("c").references("u", "id").named("x")),
						of(column("c", "bigint")), "drop foreign key t.(c): refers to u (id)"),
				both("a foreign key that deletes is missing",
						of(column("c", "bigint"), foreignKey("c").references("u", "id").named("x")),
						of(column("c", "bigint"), foreignKey("c").references("u", "id").onDelete(CASCADE).named("y")),
						"drop foreign key t.(c): refers to u (id)",
						"add foreign key t.(c): refers to u (id) on delete cascade"),
				strict("a rule that no entity asks for",
						of(column("c", "bigint"), foreignKey("c").references("u", "id").onDelete(RESTRICT).named("x")),
						of(column("c", "bigint"), foreignKey("c").references("u", "id").named("y")),
						"drop foreign key t.(c): refers to u (id) on delete restrict",
						"add foreign key t.(c): refers to u (id)"));
	}

	@Test
	void whenColumnsOfPrimaryKeysAreInAnotherOrderThenIsSame() {
		Schema has = schema(table("j", column("a", "bigint"), column("b", "bigint"), primaryKey("a", "b")));
		Schema wants = schema(table("j", column("a", "bigint"), column("b", "bigint"), primaryKey("b", "a")));
		assertThat(keys(Comparing.on("h2").strictly().compare(has, wants))).isEmpty();
	}

	@Test
	void whenPrimaryKeyIsAnotherThenIsReplaced() {
		Schema has = schema(
				table("j", column("a", "bigint").notNull(), column("b", "bigint").notNull(), primaryKey("a")));
		Schema wants = schema(table("j", column("a", "bigint"), column("b", "bigint"), primaryKey("b", "a")));
		assertThat(keys(Comparing.on("h2").compare(has, wants))).containsExactly("drop primary key j.(a): primary key",
				"add primary key j.(b, a): primary key");
	}

	@Test
	void whenNameWasChosenThenCountsInStrictComparison() {
		Schema has = schema(table("t", id(), column("c", "text"), index("c").named("old")));
		Schema wants = schema(table("t", id(), column("c", "text"), index("c").named("ix_chosen")));
		ModelFacts chosen = Schemas.chosen("t", "ix_chosen");
		assertThat(keys(Comparing.on("h2").with(chosen).compare(has, wants))).isEmpty();
		assertThat(keys(Comparing.on("h2").with(chosen).strictly().compare(has, wants)))
			.containsExactly("drop index t.(c): index", "add index t.(c): index");
	}

	@Test
	void whenForeignKeyNeedsIndexThenMySqlKeepsIt() {
		TableElement key = foreignKey("u_id").references("u", "id").named("fk");
		Schema has = schema(table("u", id()),
				table("t", id(), column("u_id", "bigint"), key, index("u_id", "id").named("ix")));
		Schema wants = schema(table("u", id()), table("t", id(), column("u_id", "bigint"), key));
		assertThat(keys(Comparing.on("mysql").strictly().compare(has, wants))).isEmpty();
		assertThat(keys(Comparing.on("h2").strictly().compare(has, wants)))
			.containsExactly("drop index t.(u_id, id): index");
	}

	@Test
	void whenHibernateMadeUniqueConstraintThenItGoesWithTheModel() {
		Schema has = schema(table("t", id(), column("c", "text"), unique("c").named("UK6dotkott2kjsp8vw4d0m25fb7")));
		Schema wants = schema(table("t", id(), column("c", "text")));
		assertThat(keys(Comparing.on("h2").compare(has, wants))).containsExactly("drop unique t.(c): unique");
	}

	@Test
	void whenSequenceCountsInAnotherWayThenTells() {
		Sequence has = Sequence.of(ObjectName.of("s"));
		Sequence wants = Sequence.of(ObjectName.of("s")).incrementBy(50);
		Comparison comparison = Comparing.on("postgresql")
			.compare(Schemas.withSequences(Schema.EMPTY, has.startWith(1050).cache(20)),
					Schemas.withSequences(Schema.EMPTY, wants));
		assertThat(Schemas.operations(comparison)).singleElement().asString().contains("incrementBy(50)");
		assertThat(keys(Comparing.on("postgresql")
			.strictly()
			.compare(Schemas.withSequences(Schema.EMPTY, has.startWith(1050).cache(20)),
					Schemas.withSequences(Schema.EMPTY, has))))
			.isEmpty();
	}

	@Test
	void whenViewsDifferThenReplacesThem() {
		Schema base = schema(table("t", id()));
		Comparison comparison = Comparing.on("postgresql")
			.compare(Schemas.withViews(base, View.of(ObjectName.of("v"), "SELECT id FROM t")),
					Schemas.withViews(base, View.of(ObjectName.of("v"), "select id from t where id > 0")));
		assertThat(Schemas.operations(comparison)).hasSize(2);
		assertThat(keys(Comparing.on("postgresql")
			.compare(Schemas.withViews(base, View.of(ObjectName.of("v"), "SELECT id FROM t")),
					Schemas.withViews(base, View.of(ObjectName.of("v"), "select  \"id\" from t")))))
			.isEmpty();
	}

	@Test
	void whenEnumerationLacksLabelThenAppendsIt() {
		ColumnType.Enumeration has = new ColumnType.Enumeration(ObjectName.of("mood"), List.of("SAD", "OK"));
		ColumnType.Enumeration wants = new ColumnType.Enumeration(ObjectName.of("mood"), List.of("FINE", "OK"));
		Comparison comparison = Comparing.on("postgresql")
			.compare(new Schema(List.of(), List.of(), List.of(), List.of(has)),
					new Schema(List.of(), List.of(), List.of(), List.of(wants)));
		assertThat(Schemas.operations(comparison))
			.containsExactly("op.addEnumValue(\"mood\", \"FINE\", (add) -> add.ifNotExists())");
	}

	@Test
	void whenLabelsAreInAnotherOrderThenIsSame() {
		Schema has = schema(table("t", Definitions.column("c", Definitions.enumeration("c", "B", "A"))));
		Schema wants = schema(table("t", Definitions.column("c", Definitions.enumeration("c", "A", "B"))));
		assertThat(keys(Comparing.on("mariadb").strictly().compare(has, wants))).isEmpty();
		Schema more = schema(table("t", Definitions.column("c", Definitions.enumeration("c", "A", "AA", "B"))));
		assertThat(Schemas.operations(Comparing.on("mariadb").compare(has, more))).singleElement()
			.asString()
			.contains("enumeration(\"c\", \"B\", \"A\", \"AA\")");
	}

	private static Table t(List<TableElement> elements) {
		List<TableElement> all = new ArrayList<>(List.of(id()));
		all.addAll(elements);
		return Table.of(T, all);
	}

	private static List<TableElement> of(TableElement... elements) {
		return List.of(elements);
	}

	private static Arguments both(String name, List<TableElement> live, List<TableElement> wanted, String... keys) {
		return Arguments.of(name, live, wanted, List.of(keys), List.of(keys));
	}

	private static Arguments both(String name, List<TableElement> live, List<TableElement> wanted,
			List<String> compatible, List<String> strict) {
		return Arguments.of(name, live, wanted, compatible, strict);
	}

	private static Arguments strict(String name, List<TableElement> live, List<TableElement> wanted, String... keys) {
		return Arguments.of(name, live, wanted, List.of(), List.of(keys));
	}

}
