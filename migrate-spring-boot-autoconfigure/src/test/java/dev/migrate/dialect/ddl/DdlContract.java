package dev.migrate.dialect.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrate.dialect.Dialects;
import dev.migrate.operation.DropIndex;
import dev.migrate.operation.DropSequence;
import dev.migrate.operation.DropEnumType;
import dev.migrate.operation.DropView;
import dev.migrate.operation.DropSchema;
import dev.migrate.operation.Change;
import dev.migrate.operation.Assignment;
import dev.migrate.operation.Reversal;
import dev.migrate.operation.AddCheck;
import dev.migrate.operation.AddColumn;
import dev.migrate.operation.AddEnumValue;
import dev.migrate.operation.AddExclude;
import dev.migrate.operation.AddForeignKey;
import dev.migrate.operation.AddPrimaryKey;
import dev.migrate.operation.AddUnique;
import dev.migrate.operation.AlterColumn;
import dev.migrate.operation.AlterSequence;
import dev.migrate.operation.AutocommitBlock;
import dev.migrate.operation.Backfill;
import dev.migrate.operation.BatchAlterTable;
import dev.migrate.operation.BulkInsert;
import dev.migrate.operation.CreateEnumType;
import dev.migrate.operation.CreateIndex;
import dev.migrate.operation.CreateSchema;
import dev.migrate.operation.CreateSequence;
import dev.migrate.operation.CreateTable;
import dev.migrate.operation.CreateView;
import dev.migrate.operation.DropColumn;
import dev.migrate.operation.DropConstraint;
import dev.migrate.operation.DropTable;
import dev.migrate.operation.ExecuteSql;
import dev.migrate.operation.Operation;
import dev.migrate.operation.Recreate;
import dev.migrate.operation.RenameTable;
import dev.migrate.operation.Row;
import dev.migrate.operation.SetColumnComment;
import dev.migrate.operation.SetTableComment;
import dev.migrate.operation.UpdateRows;
import dev.migrate.schema.CheckConstraint;
import dev.migrate.schema.Column;
import dev.migrate.schema.ColumnDefinition;
import dev.migrate.schema.ColumnType;
import dev.migrate.schema.ColumnType.Basic;
import dev.migrate.schema.Constraint;
import dev.migrate.schema.ConstraintName;
import dev.migrate.schema.Deferrability;
import dev.migrate.schema.ExcludeConstraint;
import dev.migrate.schema.ForeignKey;
import dev.migrate.schema.Identity;
import dev.migrate.schema.Index;
import dev.migrate.schema.IndexKey;
import dev.migrate.schema.ObjectName;
import dev.migrate.schema.PrimaryKey;
import dev.migrate.schema.ReferentialAction;
import dev.migrate.schema.Sequence;
import dev.migrate.schema.Table;
import dev.migrate.schema.TableComment;
import dev.migrate.schema.TableElement;
import dev.migrate.schema.UniqueConstraint;
import dev.migrate.schema.Value;
import dev.migrate.schema.View;
import dev.migrate.testing.TestSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every operation on a live database: it runs up and down and leaves the catalog as it
 * was, or it is refused before anything runs.
 */
abstract class DdlContract {

	private Connection connection;

	private OperationRenderer renderer;

	/** The names of the cases that this database refuses. */
	abstract List<String> refused();

	@BeforeEach
	void connect(TestSchema schema) throws SQLException {
		this.connection = schema.connect();
		this.renderer = OperationRenderers.of(Dialects.of(this.connection.getMetaData()), RenderingContext
			.live(UnaryOperator.identity(), Dialects.of(this.connection.getMetaData()), this.connection));
		parentAndChild().forEach(this::run);
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.connection.close();
	}

	@Test
	void everyOperationRunsUpAndDownOrIsRefused() {
		List<String> refusals = new ArrayList<>();
		List<String> failures = new ArrayList<>();
		StringBuilder report = new StringBuilder();
		for (Case each : cases()) {
			try {
				runUpAndDown(each);
				report.append("executed  ").append(each.name()).append('\n');
			}
			catch (UnsupportedOperationOnDatabaseException ex) {
				refusals.add(each.name());
				report.append("refused   ").append(each.name()).append(": ").append(ex.getMessage()).append('\n');
			}
			catch (AssertionError ex) {
				// go on, to see all of them in one run
				failures.add(each.name() + ": " + ex.getMessage());
			}
		}
		System.getLogger(getClass().getName()).log(System.Logger.Level.INFO, "\n" + report);
		assertThat(failures).isEmpty();
		assertThat(refusals).containsExactlyInAnyOrderElementsOf(refused());
	}

	private void runUpAndDown(Case each) {
		List<String> before = Catalog.read(this.connection);
		each.operations().forEach(this.renderer::verify);
		each.operations().forEach(this::run);
		if (each.changesCatalog()) {
			assertThat(Catalog.read(this.connection)).as(each.name()).isNotEqualTo(before);
		}
		each.undo().forEach(this::run);
		assertThat(Catalog.read(this.connection)).as(each.name() + ", down").isEqualTo(before);
	}

	@Test
	void anyNameAndAnyTextComeBackAsTheyWereGiven() throws SQLException {
		for (String name : List.of("order", "MixedCase", "with space", "quo\"te", "back`tick", "semi;colon -- x",
				"x); DROP TABLE child; --", "\u00fcml\u00e4ut", "value", "user", "n".repeat(60))) {
			String text = name + " 'it''s' \\";
			run(table(name, column("id", Basic.BIGINT).notNull(), column(name, string(200)).defaultValue(text),
					key("pk " + name.substring(0, Math.min(20, name.length())), "id"),
					Index.of(List.of(IndexKey.column(name)))
						.named("ix " + name.substring(0, Math.min(20, name.length())))));
			run(insert(name, List.of("id"), List.of(1L)));
			run(insert(name, List.of("id", name), List.of(2L, text)));
			run(new UpdateRows(name(name), List.of(new Assignment(name, Value.of(text))), null, null));
			assertThat(Catalog.query(this.connection,
					"SELECT " + this.renderer.name(name) + " FROM " + this.renderer.name(name(name))))
				.containsExactly(text, text);
			run(new DropTable(name(name), false, false, null));
		}
		assertThat(Catalog.query(this.connection, "SELECT count(*) FROM child")).containsExactly("2");
	}

	@Test
	void namesThatTheDatabaseWouldCutAreRefused() {
		String tooLong = "n".repeat(300);
		if (this.connection.toString().contains("sqlite")) {
			assertThat(this.renderer.name(tooLong)).isEqualTo(tooLong);
			return;
		}
		assertThatExceptionOfType(UnsupportedOperationOnDatabaseException.class)
			.isThrownBy(() -> this.renderer.render(add(column(tooLong, Basic.BIGINT))))
			.withMessageContaining("at most");
	}

	void run(Operation operation) {
		for (String sql : this.renderer.render(operation)) {
			try (Statement statement = this.connection.createStatement()) {
				statement.execute(sql);
			}
			catch (SQLException ex) {
				throw new AssertionError(ex.getMessage() + "\n" + sql, ex);
			}
		}
	}

	Connection connection() {
		return this.connection;
	}

	OperationRenderer renderer() {
		return this.renderer;
	}

	record Case(String name, List<Operation> operations, List<Operation> undo, boolean changesCatalog) {

		static Case of(String name, Operation... operations) {
			return new Case(name, List.of(operations), Reversal.of(List.of(operations)), true);
		}

		Case asData() {
			return new Case(this.name, this.operations, this.undo, false);
		}

		static Case data(String name, Operation operation, Operation... undo) {
			return new Case(name, List.of(operation), List.of(undo), false);
		}

	}

	static ObjectName name(String name) {
		return ObjectName.of(name);
	}

	static ColumnDefinition column(String name, ColumnType type) {
		return new ColumnDefinition(Column.of(name, type), List.of());
	}

	static ColumnType string(int length) {
		return new ColumnType.Varchar(length);
	}

	static PrimaryKey key(String name, String... columns) {
		return new PrimaryKey(ConstraintName.of(name), List.of(columns));
	}

	static UniqueConstraint unique(String name, String... columns) {
		return new UniqueConstraint(ConstraintName.of(name), List.of(columns), Deferrability.NOT_DEFERRABLE);
	}

	static CheckConstraint check(String name, String condition) {
		return new CheckConstraint(ConstraintName.of(name), condition);
	}

	static ForeignKey reference(String name, String column) {
		return ForeignKey.of(List.of(column), name("parent"), List.of("id")).named(name);
	}

	static CreateTable table(String name, TableElement... elements) {
		return new CreateTable(Table.of(name(name), List.of(elements)), false);
	}

	static AlterColumn alter(String column) {
		return AlterColumn.of(name("child"), column);
	}

	private static List<Operation> parentAndChild() {
		return List.of(
				table("parent", column("id", Basic.BIGINT).notNull(), column("code", string(20)).notNull(),
						key("pk_parent", "id"), unique("uq_parent_code", "code")),
				table("child", column("id", Basic.BIGINT).notNull(), column("parent_id", Basic.BIGINT),
						column("title", string(40)), column("amount", Basic.INTEGER), key("pk_child", "id"),
						reference("fk_child_parent", "parent_id").onDelete(ReferentialAction.CASCADE),
						Index.of(List.of(IndexKey.column("parent_id"))).named("ix_child_parent")),
				insert("parent", List.of("id", "code"), List.of(1L, "a"), List.of(2L, "b")),
				insert("child", List.of("id", "parent_id", "title", "amount"), List.of(1L, 1L, "one", 10),
						List.of(2L, 1L, "two", 20)));
	}

	static BulkInsert insert(String table, List<String> columns, List<?>... rows) {
		return new BulkInsert(name(table), columns,
				List.of(rows).stream().map((row) -> new Row(row.stream().map(Value::of).toList())).toList(),
				List.of("id"));
	}

	static List<Case> cases() {
		Column former = Column.of("title", string(40));
		Index title = Index.of(List.of(IndexKey.column("title"))).named("ix_title");
		CreateTable keyless = table("keyless", column("id", Basic.BIGINT).notNull(), column("n", Basic.INTEGER));
		List<Case> cases = new ArrayList<>();
		cases.add(Case.of("create table", table("t1", column("id", Basic.BIGINT).notNull(), key("pk_t1", "id"))));
		cases.add(Case.of("create table if not exists",
				new CreateTable(Table.of(name("t1"), List.of(column("id", Basic.BIGINT))), true)));
		cases.add(
				Case.of("table with identity", table("t1", column("id", Basic.BIGINT).identity(), key("pk_t1", "id"))));
		cases.add(Case.of("identity always",
				table("t1", column("id", Basic.BIGINT).identity((i) -> new Identity(Identity.Mode.ALWAYS, 1, 1)),
						key("pk_t1", "id"))));
		cases.add(Case.of("identity with start",
				table("t1", column("id", Basic.BIGINT).identity((i) -> new Identity(Identity.Mode.BY_DEFAULT, 100, 1)),
						key("pk_t1", "id"))));
		cases.add(Case.of("identity with increment",
				table("t1", column("id", Basic.BIGINT).identity((i) -> new Identity(Identity.Mode.BY_DEFAULT, 1, 5)),
						key("pk_t1", "id"))));
		cases.add(Case.of("table with every type", everyType()));
		cases.add(Case.of("array", table("t1", column("tags", new ColumnType.Array(string(10))))));
		cases.add(Case.of("time with time zone", table("t1", column("at", new ColumnType.Time(null, true)))));
		cases.add(Case.of("enumeration column",
				new CreateEnumType(new ColumnType.Enumeration(name("mood"), List.of("sad", "it's ok")), false),
				table("t1", column("m", new ColumnType.Enumeration(name("mood"), List.of("sad", "it's ok")))
					.defaultValue("sad"))));
		cases.add(Case.of("stored generated column",
				table("t1", column("a", Basic.INTEGER), column("b", Basic.INTEGER).generatedAs("a + 1"))));
		cases.add(Case.of("virtual generated column",
				table("t1", column("a", Basic.INTEGER), column("b", Basic.INTEGER).virtualAs("a + 1"))));
		cases.add(Case.of("table with comments",
				table("t1", column("a", Basic.INTEGER).comment("it's \\ a"), new TableComment("it's the table"))));
		cases.add(new Case("drop table if exists", List.of(new DropTable(name("missing"), true, false, null)),
				List.of(), false));
		cases.add(new Case("drop table cascade", List
			.of(table("t1", column("id", Basic.BIGINT).notNull(), key("pk_t1", "id")), table("t2",
					column("id", Basic.BIGINT),
					new ForeignKey(ConstraintName.of("fk_t2"), List.of("id"), name("t1"), List.of("id"),
							ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE)),
					new DropTable(name("t1"), false, true, null)),
				List.of(new DropTable(name("t2"), false, false, null)), true));
		cases.add(Case.of("rename table", new RenameTable(name("child"), "kid")));
		cases.add(Case.of("add column", add(column("extra", string(10)))));
		cases.add(Case.of("add not null column with default",
				add(column("extra", string(10)).notNull().defaultValue("x'y"))));
		cases.add(Case.of("add column with expression default",
				add(column("at", new ColumnType.Timestamp(6, false)).defaultExpression("current_timestamp"))));
		cases.add(
				Case.of("add boolean with default", add(column("active", Basic.BOOLEAN).notNull().defaultValue(true))));
		cases.add(new Case("add column if not exists",
				List.of(new AddColumn(name("child"), Column.of("title", string(40)), true)), List.of(), false));
		cases.add(new Case("drop column if exists", List.of(new DropColumn(name("child"), "missing", true, null)),
				List.of(), false));
		cases.add(Case.of("drop column", add(column("extra", string(10))),
				new DropColumn(name("child"), "extra", false, Column.of("extra", string(10))))
			.asData());
		cases.add(Case.of("rename column", alter("title").rename("heading")));
		cases.add(Case.of("change type", alter("title").type(string(80)).was(column("title", string(40)))));
		cases.add(Case.of("change type with conversion",
				alter("amount").type(string(20))
					.using("cast(amount as varchar(20))", "cast(amount as integer)")
					.was(column("amount", Basic.INTEGER))));
		cases.add(Case.of("set not null", alter("title").notNull()));
		cases.add(Case.of("set default", alter("title").defaultValue("d'").was(column("title", string(40)))));
		cases
			.add(Case.of("set column comment in alter", alter("title").comment("c'").was(column("title", string(40)))));
		cases.add(Case.of("change everything of a column",
				alter("title").type(string(50))
					.notNull()
					.defaultValue("x")
					.rename("caption")
					.was(new ColumnDefinition(former, List.of()))));
		cases.add(Case.of("create index", index(title)));
		cases.add(Case.of("unique index", index(title.unique())));
		cases.add(Case.of("descending index", index(Index.of(List.of(IndexKey.column("title").desc())).named("ix_d"))));
		cases.add(Case.of("partial index", index(title.where("amount > 1"))));
		cases.add(Case.of("expression index",
				index(Index.of(List.of(IndexKey.expression("lower(title)"))).named("ix_e"))));
		cases.add(Case.of("index with included column", index(title.include("amount"))));
		cases.add(Case.of("index method", index(title.using("hash"))));
		cases.add(Case.of("prefix index", index(Index.of(List.of(IndexKey.column("title").prefix(5))).named("ix_p"))));
		cases.add(Case.of("concurrent index", new AutocommitBlock(List.of(index(title).concurrently()))));
		cases.add(Case.of("index if not exists", index(title).ifNotExists()));
		cases.add(new Case("drop index if exists",
				List.of(new DropIndex(name("child"), ConstraintName.of("missing"), false, true, null)), List.of(),
				false));
		cases.add(Case.of("primary key", keyless, new AddPrimaryKey(name("keyless"), key("pk_keyless", "id"))));
		cases.add(Case.of("unique constraint", new AddUnique(name("child"), unique("uq_t", "title", "amount"))));
		cases.add(Case.of("deferrable unique constraint",
				new AddUnique(name("child"), unique("uq_t", "title").deferrable())));
		cases.add(Case.of("check constraint", new AddCheck(name("child"), check("ck_amount", "amount >= 0"))));
		cases.add(Case.of("exclusion constraint",
				new AddExclude(name("child"), new ExcludeConstraint(ConstraintName.of("ex"), "btree",
						List.of(new ExcludeConstraint.Element("amount", "=")), null))));
		cases.add(Case.of("foreign key", index(Index.of(List.of(IndexKey.column("amount"))).named("ix_fk")),
				add(column("other_id", Basic.BIGINT)),
				index(Index.of(List.of(IndexKey.column("other_id"))).named("ix_other")),
				fk(reference("fk_other", "other_id"))));
		cases.add(Case.of("foreign key with actions", add(column("other_id", Basic.BIGINT)),
				index(Index.of(List.of(IndexKey.column("other_id"))).named("ix_other")),
				fk(reference("fk_other", "other_id").onDelete(ReferentialAction.SET_NULL)
					.onUpdate(ReferentialAction.CASCADE))));
		cases.add(Case.of("foreign key restrict", add(column("other_id", Basic.BIGINT)),
				index(Index.of(List.of(IndexKey.column("other_id"))).named("ix_other")),
				fk(reference("fk_other", "other_id").onDelete(ReferentialAction.RESTRICT))));
		cases.add(Case.of("deferrable foreign key", add(column("other_id", Basic.BIGINT)),
				fk(reference("fk_other", "other_id").initiallyDeferred())));
		cases.add(new Case("drop constraint if exists", List
			.of(new DropConstraint(name("child"), Constraint.Kind.CHECK, ConstraintName.of("missing"), true, null)),
				List.of(), false));
		cases.add(Case.of("sequence", sequence(Sequence.of(name("s1")).startWith(10).incrementBy(5))));
		cases.add(Case.of("sequence with limits",
				sequence(Sequence.of(name("s1")).startWith(10).minimum(1).maximum(1000).cycle())));
		cases.add(Case.of("sequence with cache", sequence(Sequence.of(name("s1")).cache(20))));
		cases.add(new Case("alter sequence",
				List.of(sequence(Sequence.of(name("s1"))),
						AlterSequence.of(name("s1")).restartWith(100).incrementBy(10)),
				List.of(new DropSequence(name("s1"), true, null)), true));
		cases.add(new Case("add enumeration value",
				List.of(new CreateEnumType(new ColumnType.Enumeration(name("mood"), List.of("a", "c")), true),
						new AddEnumValue(name("mood"), "b'", null, "a", false)),
				List.of(new DropEnumType(name("mood"), true, null)), true));
		cases.add(Case.of("view", new CreateView(View.of(name("v1"), "SELECT id, title FROM child"), false, null)));
		cases.add(new Case("replace view",
				List.of(new CreateView(View.of(name("v1"), "SELECT id FROM child"), false, null),
						new CreateView(View.of(name("v1"), "SELECT id FROM child WHERE id > 1"), true, null)),
				List.of(new DropView(name("v1"), false, true, null)), true));
		cases.add(Case.of("materialized view",
				new CreateView(View.of(name("v1"), "SELECT id FROM child").materialized(), false, null)));
		cases.add(Case.of("table comment", new SetTableComment(name("child"), "it's", new Change<>(null))));
		cases.add(Case.of("column comment", new SetColumnComment(name("child"), "title", "it's", new Change<>(null))));
		cases
			.add(new Case("schema with a table in it",
					List.of(new CreateSchema("s 1", true),
							new CreateTable(
									Table.of(new ObjectName("s 1", "t"),
											List.of(column("id", Basic.BIGINT).notNull(), key("pk_s1_t", "id"),
													Index.of(List.of(IndexKey.column("id"))).named("ix_s1_t"))),
									false)),
					List.of(new DropSchema("s 1", true, true)), true));
		cases.add(Case.data("execute", new ExecuteSql("UPDATE child SET amount = 11 WHERE title = ? -- why?",
				List.of(new Value.Literal("one'")), null)));
		cases.add(Case
			.of("bulk insert",
					insert("child", List.of("id", "title", "amount"), List.of(8L, "a'b", 1), List.of(9L, "\\", 2)))
			.asData());
		cases.add(Case.data("update", new UpdateRows(name("child"),
				List.of(new Assignment("amount", new Value.Expression("amount + 1"))), "id = 1", null)));
		cases.add(Case.data("backfill", new Backfill(name("child"), "id",
				List.of(new Assignment("amount", Value.of(5))), "amount IS NULL", 100, null)));
		cases.add(Case.of("batch", new BatchAlterTable(name("child"), Recreate.AUTO, batch())));
		return cases;
	}

	private static List<Operation> batch() {
		return List.of(add(column("extra", string(10)).notNull().defaultValue("e")),
				alter("title").type(string(80)).notNull().was(column("title", string(40))),
				alter("amount").rename("price"), new AddCheck(name("child"), check("ck_price", "price >= 0")),
				new AddUnique(name("child"), unique("uq_title", "title")));
	}

	private static AddColumn add(ColumnDefinition definition) {
		return new AddColumn(name("child"), definition.column(), false);
	}

	private static CreateIndex index(Index index) {
		return new CreateIndex(name("child"), index, false, false);
	}

	private static AddForeignKey fk(ForeignKey key) {
		return new AddForeignKey(name("child"), key);
	}

	private static CreateSequence sequence(Sequence sequence) {
		return new CreateSequence(sequence, false);
	}

	private static CreateTable everyType() {
		List<TableElement> columns = new ArrayList<>();
		int number = 0;
		for (Basic type : Basic.values()) {
			columns.add(column("c" + number++, type));
		}
		for (ColumnType type : List.of(string(10), new ColumnType.Char(3), new ColumnType.Binary(5),
				new ColumnType.Decimal(10, 2), new ColumnType.Time(null, false), new ColumnType.Timestamp(null, false),
				new ColumnType.Timestamp(3, true), new ColumnType.Custom("integer"))) {
			columns.add(column("c" + number++, type));
		}
		return table("t1", columns.toArray(TableElement[]::new));
	}

}
