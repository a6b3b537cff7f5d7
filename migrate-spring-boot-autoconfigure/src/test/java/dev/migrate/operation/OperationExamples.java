package dev.migrate.operation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static dev.migrate.operation.Definitions.*;

/**
 * Operations of every kind, in every form.
 */
final class OperationExamples {

	private OperationExamples() {
	}

	static List<Operation> all() {
		List<Operation> all = new ArrayList<>();
		Stream.<Consumer<Operations>>of(OperationExamples::tablesExamples, OperationExamples::columnsExamples,
				OperationExamples::constraintsExamples, OperationExamples::dropsExamples,
				OperationExamples::objectsExamples, OperationExamples::dataExamples, OperationExamples::blocksExamples)
			.forEach((examples) -> all.addAll(recorded(examples)));
		return all;
	}

	static List<Operation> recorded(Consumer<Operations> examples) {
		RecordingOperations op = new RecordingOperations();
		examples.accept(op);
		return op.recorded();
	}

	/**
	 * Every kind of operation there is.
	 */
	static List<Class<?>> kinds() {
		return kinds(Operation.class).toList();
	}

	private static Stream<Class<?>> kinds(Class<?> type) {
		return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(OperationExamples::kinds)
				: Stream.of(type);
	}

	private static void tablesExamples(Operations op) {
		op.createTable("notes", column("id", bigint()).identity().primaryKey(),
				column("content", string(500)).notNull(), column("created_at", timestamp()));
		op.createTableIfNotExists("empty enough", column("a", text()));
		op.inSchema("analytics")
			.createTable("events", column("a", integer()), column("b", integer()).unique(),
					column("note_id", bigint()).references("notes", "id", CASCADE),
					column("user_id", bigint()).references(qualified("public", "users"), "id", NO_ACTION),
					column("other", bigint()), primaryKey("a", "b").named("pk_events"), unique("b", "a").deferrable(),
					check("a > 0").named("positive"), check("a < 9").namedExactly("ck_less"),
					foreignKey("other").references(qualified("public", "notes"), "id")
						.onDelete(SET_NULL)
						.onUpdate(CASCADE)
						.initiallyDeferred(),
					exclude(with("a", "="), with("b", "&&")).using("spgist").where("a > 1").named("ex"),
					index("a", "b").unique().where("b is not null").named("ix"),
					index(desc("a"), asc("b").prefix(10), onExpression("lower(b)").desc()).include("other")
						.using("gin"),
					comment("what \"happens\"\nhere"));
		op.createTable("types", column("a", fixedString(2)), column("b", smallint()).notNull(), column("c", bool()),
				column("d", real()), column("e", doublePrecision()), column("f", decimal(10, 2)), column("g", date()),
				column("h", time()), column("i", time(3)), column("j", timeWithTimeZone()),
				column("k", timeWithTimeZone(0)), column("l", timestamp(6)), column("m", timestampWithTimeZone()),
				column("n", timestampWithTimeZone(9)), column("o", uuid()), column("p", json()),
				column("q", binary(16)), column("r", lob()), column("s", clob()), column("t", array(string(10))),
				column("u", enumeration("mood", "sad", "it's ok")),
				column("v", enumeration(qualified("s", "mood"), "a")), column("w", custom("citext")));
		op.dropTable("notes");
		op.dropTable("notes", (drop) -> drop.ifExists().cascade());
		op.inSchema("s")
			.dropTable("notes", (drop) -> drop.was(column("id", bigint()).primaryKey(), index("id").named("x")));
		op.renameTable("notes", "remarks");
		op.commentOnTable("notes", "it's");
		op.commentOnTable("notes", null, "was");
		op.commentOnTable("notes", "is", null);
		op.commentOnColumn("notes", "content", null);
		op.commentOnColumn("notes", "content", "is", "was");
	}

	private static void columnsExamples(Operations op) {
		op.addColumn("system_config", column("is_active", bool()));
		op.addColumn("t", column("id", bigint()).identity((identity) -> identity.always().startWith(5).incrementBy(-2)),
				AddColumn::ifNotExists);
		op.addColumn("t", column("a", string(9)).notNull().defaultValue("it's \"q\" \\ \t\n\r\u0001 ü 😀"));
		op.addColumn("t", column("a", timestamp()).defaultExpression("now()").comment("when"));
		op.addColumn("t", column("a", integer()).generatedAs("b + 1"));
		op.addColumn("t", column("a", integer()).virtualAs("b\n+ 1"));
		op.addColumn("t", column("a", integer()).notNull().references("users", "id").check("a > 0").unique());
		op.inSchema("s").dropColumn("t", "a");
		op.dropColumn("t", "a", DropColumn::ifExists);
		op.dropColumn("t", column("a", bool()).notNull().defaultValue(true));
		op.dropColumn("t", "a", (drop) -> drop.ifExists().was(column("a", bool())));
		op.renameColumn("t", "a", "b");
		op.alterColumn("t", "a",
				(column) -> column.rename("b")
					.type(integer())
					.using("a::integer", "a::text")
					.notNull()
					.defaultValue(1)
					.comment("c")
					.was(column("a", string(10))));
		op.alterColumn("t", "a", (column) -> column.type(bigint()).using("a::bigint"));
		op.alterColumn("t", "a", (column) -> column.type(bigint()).reverseUsing("a::text"));
		op.alterColumn("t", "a", (column) -> column.allowNull().dropDefault().dropComment());
		op.alterColumn("t", "a", (column) -> column.defaultExpression("now()"));
	}

	private static void constraintsExamples(Operations op) {
		op.createIndex("notes", index("created_at"));
		op.createIndex("notes", index("content").named("ix"), (create) -> create.concurrently().ifNotExists());
		op.addPrimaryKey("t", primaryKey("a", "b"));
		op.addUnique("t", unique("a").named("uq").initiallyDeferred());
		op.addCheck("t", check("a in (\n\t'x',\n\n  'y\\'\n)"));
		op.addExclude("t", exclude(with("during", "&&")));
		op.inSchema("s")
			.addForeignKey("t",
					foreignKey("a", "b").references("u", "c", "d").onDelete(RESTRICT).onUpdate(SET_DEFAULT));
	}

	private static void dropsExamples(Operations op) {
		op.dropIndex("notes", "ix");
		op.dropIndex("notes", "ix", (drop) -> drop.concurrently().ifExists().exactly());
		op.dropIndex("notes", index("created_at"));
		op.dropIndex("notes", index("created_at").named("x"), DropIndex::ifExists);
		op.dropConstraint("t", "x");
		op.dropConstraint("t", "x", (drop) -> drop.ifExists().exactly());
		op.dropConstraint("t", foreignKey("a").references("u", "id"));
		op.dropConstraint("t", check("a > 0").namedExactly("x"), DropConstraint::ifExists);
		op.dropPrimaryKey("t");
		op.dropPrimaryKey("t", DropConstraint::ifExists);
		op.dropPrimaryKey("t", "pk");
		op.dropUnique("t", "x", DropConstraint::ifExists);
		op.dropCheck("t", "x");
		op.dropForeignKey("t", "x", DropConstraint::exactly);
		op.dropExclude("t", "x");
	}

	private static void objectsExamples(Operations op) {
		op.createSequence("s");
		op.inSchema("x")
			.createSequence("s",
					(sequence) -> sequence.startWith(10)
						.incrementBy(50)
						.minimum(1)
						.maximum(5_000_000_000L)
						.cache(20)
						.cycle());
		op.createSequenceIfNotExists("s", (sequence) -> sequence);
		op.alterSequence("s", (sequence) -> sequence.restartWith(7).incrementBy(2).minimum(1).maximum(9));
		op.alterSequence("s", (sequence) -> sequence.incrementBy(2).was((former) -> former.incrementBy(5)));
		op.dropSequence("s");
		op.dropSequence("s", (drop) -> drop.ifExists().was((sequence) -> sequence.startWith(3)));
		op.createEnumType("mood", "sad", "ok");
		op.createEnumTypeIfNotExists("mood", "sad");
		op.addEnumValue("mood", "happy");
		op.addEnumValue("mood", "happy", (add) -> add.after("ok").ifNotExists());
		op.addEnumValue("mood", "happy", (add) -> add.before("ok"));
		op.dropEnumType("mood");
		op.inSchema("x").dropEnumType("mood", (drop) -> drop.ifExists().was("sad", "ok"));
		op.createView("v", "select 1 as a");
		op.createView("v", "select\n  1, \"\"\"\n", (create) -> create.columns("a").materialized());
		op.createView("v", "select 2", (create) -> create.orReplace().was("select 1", "a"));
		op.replaceView("v", "select 3 \nx");
		op.dropView("v");
		op.dropView("v", (drop) -> drop.materialized().ifExists().was("select 1", "a", "b"));
		op.createSchema("s");
		op.createSchema("s", CreateSchema::ifNotExists);
		op.dropSchema("s");
		op.dropSchema("s", (drop) -> drop.ifExists().cascade());
	}

	private static void dataExamples(Operations op) {
		op.execute("UPDATE users SET a = 1");
		op.execute("""
				UPDATE assets
				SET name = TRIM(UPPER(name))
				WHERE name IS NOT NULL
				""");
		op.execute("UPDATE users\n  SET a = ?\nWHERE b = ?", (execute) -> execute.with(1, null).reversedBy("x", 2L));
		op.execute("x", (execute) -> execute.with((Object) null).nothingToReverse());
		op.execute("UPDATE users SET a = ? WHERE b = ?", "it's", 5);
		op.execute("UPDATE users SET a = ?", (Object) null);
		op.bulkInsert("users", columns("id", "status"), row(1, "active"), row(2, "inactive"));
		op.bulkInsert("users", columns("id"), rows(row(1), row((Object) null)), (insert) -> insert.keyedBy("id"));
		op.bulkInsert("v", columns("a", "b", "c", "d", "e", "f"),
				row(true, 5L, new BigDecimal("1.50"), new BigInteger("12345678901234567890"), 1.5e10, -3),
				row(LocalDate.of(2026, 1, 2), LocalTime.of(3, 4), LocalDateTime.of(2026, 1, 2, 3, 4),
						OffsetDateTime.parse("2026-01-02T03:04:05.123+02:00"),
						UUID.fromString("00000000-0000-0000-0000-000000000001"), new byte[] { 1, -1 }),
				row(expression("now()"), "", "\\u0041", "${x}", Long.MIN_VALUE, Integer.MIN_VALUE));
		op.deleteRows("users", columns("id"), row(1));
		op.deleteRows("users", columns("id", "a"), rows(row(1, "x")), (delete) -> delete.keyedBy("id"));
		op.update("users", (update) -> update.set("a", null).setExpression("b", "upper(b)").where("a = 1"));
		op.update("users", (update) -> update.set("a", "x").reversedBy("update users set a = ?", "y"));
		op.backfill("users", (backfill) -> backfill.set("a", 1));
		op.backfill("users",
				(backfill) -> backfill.setExpression("a", "b")
					.where("a is null")
					.keyedBy("uid")
					.batchSize(500)
					.nothingToReverse());
	}

	private static void blocksExamples(Operations op) {
		op.autocommitBlock((block) -> {
			block.createIndex("notes", index("created_at"), CreateIndex::concurrently);
			block.execute("vacuum\nfull");
			block.inSchema("s").createTable("t", column("a", text()), column("b", text()));
		});
		op.batchAlterTable("users", (batch) -> {
			batch.addColumn(column("phone_number", string(20)));
			batch.dropColumn(column("old", bool()));
			batch.alterColumn("age", (age) -> age.type(integer()));
			batch.createIndex(index("age"));
			batch.addForeignKey(foreignKey("workspace_id").references("workspaces", "id"));
			batch.dropCheck("x", DropConstraint::ifExists);
			batch.dropPrimaryKey();
			batch.commentOnColumn("age", "years");
		});
		op.inSchema("s").batchAlterTable("users", Recreate.ALWAYS, (batch) -> batch.dropUnique("uq"));
		op.batchAlterTable("users", Recreate.NEVER, (batch) -> {
		});
	}

}
